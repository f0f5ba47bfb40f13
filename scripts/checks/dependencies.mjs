// What comes from others: licences, programs that run at installation, exact versions, origin, and known holes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/run.mjs';
import { askAdvisories } from './source/advisories.mjs';
import { isMain, report } from './source/tree.mjs';

/**
 * @typedef {{version?: string, license?: string, dev?: boolean, devOptional?: boolean, optional?: boolean,
 *   hasInstallScript?: boolean, resolved?: string, integrity?: string}} Locked
 * @typedef {{packages: Record<string, Locked>}} Lock
 * @typedef {{dependencies?: Record<string, string>, devDependencies?: Record<string, string>}} Manifest
 */

const shipped = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Unlicense', 'CC0-1.0'];
/** Tools only: nothing of them leaves with the product. */
const tools = [...shipped, 'BSD', 'BlueOak-1.0.0', 'MPL-2.0', 'Python-2.0', 'WTFPL'];
/** Their package.json says no licence in the form of today; looked up by hand. */
const knownByHand = new Map([
  ['end-stream', 'MIT'],
  ['level-write-stream', 'MIT'],
  ['write-stream', 'MIT'],
]);
/** Those whose installation may run a program (docs/adr/0096). */
const mayRunAtInstall = new Set(['electron-winstaller', 'esbuild', 'leveldown']);

const nameOf = (/** @type {string} */ path) => path.replace(/^.*node_modules\//, '');

/** A licence of SPDX form that holds OR is fine with one of them, AND with all. @param {string} licence @param {string[]} allowed @returns {boolean} */
export function isAllowed(licence, allowed) {
  const bare = licence.replaceAll(/[()]/g, '').trim();
  if (bare.includes(' OR ')) return bare.split(' OR ').some((one) => isAllowed(one, allowed));
  if (bare.includes(' AND ')) return bare.split(' AND ').every((one) => isAllowed(one, allowed));
  return allowed.includes(bare);
}

/** @param {Lock} lock @param {Manifest} manifest @returns {import('./source/tree.mjs').Problem[]} */
export function find(lock, manifest) {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => ({ path: 'package.json', text: `${name}@${version} is no exact version` }));
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
  return [...loose, ...locked.flatMap(([path, one]) => problemsOf(nameOf(path), one))];
}

/** @param {string} name @param {Locked} one */
function problemsOf(name, one) {
  const { license, dev, devOptional, optional, hasInstallScript, resolved, integrity } = one;
  const what = `${name}@${one.version}`;
  const licence = license ?? knownByHand.get(name) ?? 'none';
  const allowed = dev === true || devOptional === true ? tools : shipped;
  const texts = [
    isAllowed(licence, allowed) ? '' : `${what} has the licence ${licence}`,
    hasInstallScript === true && !mayRunAtInstall.has(name) ? `${what} runs a program when installed` : '',
    resolved !== undefined && !resolved.startsWith('https://') ? `${what} comes from ${resolved}` : '',
    // What is only for other systems is added to the lock by name (scripts/setup/lock.mjs).
    optional === true || (integrity ?? '').startsWith('sha512-') ? '' : `${what} has no SHA-512`,
  ];
  return texts.filter((text) => text !== '').map((text) => ({ path: 'package-lock.json', text }));
}

const hour = 60 * 60_000;
const lasts = (/** @type {boolean} */ asked) => (asked ? 24 * hour : hour);

/**
 * What the registry knows of holes in what is shipped; asked once a day for the same lock file, once an hour while there is no answer.
 * @param {string} lockText @returns {Promise<import('./source/advisories.mjs').Answer>}
 */
async function advisories(lockText) {
  const file = join(root, '.cache/advisories.json');
  const key = createHash('sha256').update(lockText).digest('hex');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (kept?.key === key && Date.now() - kept.at < lasts(kept.answer.asked)) return kept.answer;
  const answer = await askAdvisories();
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(file, JSON.stringify({ key, at: Date.now(), answer }));
  return answer;
}

if (isMain(import.meta)) {
  const read = (/** @type {string} */ name) => readFileSync(join(root, name), 'utf8');
  const lockText = read('package-lock.json');
  const problems = find(JSON.parse(lockText), JSON.parse(read('package.json')));
  const { asked, why, high } = await advisories(lockText);
  const holes = high.map((text) => ({ path: 'package-lock.json', text }));
  report([...problems, ...holes], [asked ? 'known holes: asked' : `known holes: not asked (${why})`]);
}
