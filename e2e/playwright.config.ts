import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import type { PcOptions } from './harness/pc';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * `electron` runs every spec but those of the other hosts; `chromium` its own and those in which the host matters:
 * saving, files, the county and large imports; `packaged` the smoke test, its own and those of hardening on the built
 * package. The screens are the same program on every host and are tried once.
 */
export default defineConfig<PcOptions>({
  testDir: here('./specs'),
  outputDir: here('../test-results'),
  globalSetup: here('./harness/display.ts'),
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // Only guards against hanging; a PC with two busy cores is slow.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: { actionTimeout: 30_000, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  projects: [
    { name: 'electron', use: { host: 'electron' }, testIgnore: ['**/chromium/**', '**/packaged/**'] },
    {
      name: 'chromium',
      use: { host: 'chromium' },
      testMatch: [
        '**/chromium/*.spec.ts',
        '**/{smoke,working-day,power-cut,county-stops}.spec.ts',
        '**/import/{large,attacks}.spec.ts',
      ],
    },
    {
      name: 'packaged',
      use: { host: 'packaged' },
      testMatch: ['**/smoke.spec.ts', '**/packaged/*.spec.ts', '**/electron/security.spec.ts'],
    },
  ],
});
