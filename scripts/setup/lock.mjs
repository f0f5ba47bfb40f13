// `node scripts/setup/lock.mjs` completes package-lock.json with packages for other systems. A registry that does not
// hold them leaves them out of the lock file, and `npm ci` then refuses it on every system.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

/** @typedef {{version?: string, dev?: boolean, optional?: boolean, license?: string, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string>}} Entry */
/** @typedef {{packages: Record<string, Entry>}} Lock */

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/** Optional dependencies that the lock file does not hold. @param {Lock} lock */
export function missingFrom({ packages }) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isFound(packages, path, name))
      .map(([name, version]) => ({ name, version, dev: entry.dev === true, license: entry.license })),
  );
}

/** Looks where Node would look. @param {Record<string, Entry>} packages @param {string} path @param {string} name */
function isFound(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at}${at === '' ? '' : '/'}node_modules/${name}` in packages) return true;
    if (at === '') return false;
  }
}

/**
 * Adds them; which system a package is for is read from its name, e.g. `@oxfmt/binding-linux-arm64-musl`.
 * @param {Lock} lock @returns {Lock}
 * @throws for a name that says no system, or a version that is a range
 */
export function complete(lock) {
  const packages = { ...lock.packages };
  for (const { name, version, dev, license } of missingFrom(lock)) {
    const words = name.split(/[/-]/);
    const os = systems.find((system) => words.includes(system));
    const cpu = processors.find((processor) => words.includes(processor));
    if (!os || !cpu || !/^\d+\.\d+\.\d+$/.test(version))
      throw new Error(`cannot complete ${name}@${version}`);
    const libc = words.includes('musl')
      ? ['musl']
      : os === 'linux' && words.includes('gnu')
        ? ['glibc']
        : undefined;
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev ? { dev } : {}),
      ...(libc ? { libc } : {}),
      ...(license ? { license } : {}),
      optional: true,
      os: [os],
    };
  }
  const sorted = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingFrom(lock);
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(complete(lock), null, 2)}\n`);
  console.log(`${missing.length} packages for other systems added`);
}
