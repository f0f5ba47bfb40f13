import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { '@shared': here('./shared'), '@': here('./renderer') } },
  test: {
    environment: 'node',
    include: ['**/*.test.{ts,tsx,mjs}'],
    // e2e runs under Playwright; the county acceptance suite runs against a server that its own command starts.
    exclude: [
      ...configDefaults.exclude,
      'e2e/**',
      'scripts/county/acceptance/**',
      'dist/**',
      'release/**',
      '.cache/**',
    ],
    pool: 'forks',
    maxWorkers: 2,
    // Only a guard against hanging: tests that open a real RxDB take ten times as long on a PC with two busy cores.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 30_000 } },
    setupFiles: ['scripts/stages/patience.mjs'],
  },
});
