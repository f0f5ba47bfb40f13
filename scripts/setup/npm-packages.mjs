// The npm packages: installed only when what is there differs from the lock file.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** @typedef {{packages?: Record<string, {version?: string, optional?: boolean, link?: boolean}>}} Lock */

/**
 * Whether the installed packages differ from the locked ones; packages beyond the lock file do no harm.
 * @param {Lock} wanted package-lock.json @param {Lock | undefined} installed what npm notes in node_modules
 */
export function isOutdated(wanted, installed) {
  if (!installed?.packages) return true;
  return Object.entries(wanted.packages ?? {}).some(([path, { version, optional, link }]) => {
    if (path === '' || link) return false;
    const found = installed.packages?.[path];
    // Optional ones are for other systems.
    return found ? found.version !== version : !optional;
  });
}

/** @param {string} file @returns {Lock | undefined} */
function readLock(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The npm that runs this script, else the one on the path; on Windows it is a .cmd and needs a shell. @param {string[]} args */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run('node', [script, ...args], { quiet: true });
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', args, { quiet: true, shell: windows });
}

/** Runs `npm ci` when it is needed. Gives what was done, in words. */
export async function ensureNpmPackages() {
  const wanted = readLock(join(root, 'package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing or damaged');
  if (!isOutdated(wanted, readLock(join(root, 'node_modules/.package-lock.json')))) return 'up to date';
  await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  return 'installed';
}
