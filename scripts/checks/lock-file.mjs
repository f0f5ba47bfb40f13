// Every optional package for another system is in the lock file, else `npm ci` refuses it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingFrom } from '../setup/lock.mjs';
import { root } from '../setup/run.mjs';
import { isMain, report } from './source/tree.mjs';

/** @param {import('../setup/lock.mjs').Lock} lock @returns {import('./source/tree.mjs').Problem[]} */
export const find = (lock) =>
  missingFrom(lock).map(({ name, version }) => ({
    path: 'package-lock.json',
    text: `lacks ${name}@${version}: node scripts/setup/lock.mjs`,
  }));

if (isMain(import.meta)) report(find(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))));
