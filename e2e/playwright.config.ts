import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import type { PcOptions } from './harness/pc';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `electron` and `chromium` run every spec but those of the other's folder; `packaged` runs the smoke test, those of its own folder and those of hardening on the built package. */
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
    { name: 'chromium', use: { host: 'chromium' }, testIgnore: ['**/electron/**', '**/packaged/**'] },
    {
      name: 'packaged',
      use: { host: 'packaged' },
      testMatch: ['**/smoke.spec.ts', '**/packaged/*.spec.ts', '**/electron/security.spec.ts'],
    },
  ],
});
