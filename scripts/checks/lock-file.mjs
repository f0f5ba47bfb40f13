// The lock file holds what package.json names and every optional package for another system, else `npm ci` refuses it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingFrom } from '../setup/lock.mjs';
import { root } from '../setup/run.mjs';
import { isMain, report } from './source/tree.mjs';

/** @typedef {{dependencies?: Record<string, string>, devDependencies?: Record<string, string>}} Manifest */

/** @param {import('../setup/lock.mjs').Lock} lock @param {Manifest} manifest package.json @returns {import('./source/tree.mjs').Problem[]} */
export function find(lock, manifest) {
  const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)
    .map(([name, version]) => `lacks ${name}@${version} of package.json: npm install`);
  const optional = missingFrom(lock).map(
    ({ name, version }) => `lacks ${name}@${version}: node scripts/setup/lock.mjs`,
  );
  return [...named, ...optional].map((text) => ({ path: 'package-lock.json', text }));
}

if (isMain(import.meta)) {
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
  report(find(read('package-lock.json'), read('package.json')));
}
