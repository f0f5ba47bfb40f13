import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The acceptance suite of the county protocol; run it with `npm run test:county`. */
export default defineConfig({
  root,
  resolve: { alias: { '@shared': `${root}shared`, '@': `${root}renderer` } },
  test: {
    // CouchDB hears of changes to accounts a moment later; on a busy machine the moment is long.
    expect: { poll: { timeout: 15_000 } },
    include: ['scripts/county/acceptance/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
