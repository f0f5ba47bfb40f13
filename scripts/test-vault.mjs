// Builds the app and searches the data folder of a used PC for everything that was entered; a part of the e2e stage of
// `npm test`, here alone. Arguments go to Playwright.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { binOf, root } from './setup/run.mjs';

const run = (/** @type {string[]} */ args) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

process.exitCode =
  run([join(root, 'scripts/build.mjs')]) ||
  run([
    binOf('@playwright/test', 'playwright'),
    'test',
    '-c',
    'e2e',
    '--project=electron',
    'vault-search.spec.ts',
    ...process.argv.slice(2),
  ]);
