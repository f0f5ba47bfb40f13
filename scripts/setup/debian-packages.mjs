// The Debian packages that Electron, its window and the tests need; nothing happens on other systems.
import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';

export const debianPackages = {
  /** Libraries of Electron, an X server that needs no screen, and Chinese letters. */
  app: ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2', 'xvfb', 'xauth', 'fonts-noto-cjk'],
  tests: ['chromium'],
};

/**
 * Which of the wanted packages `dpkg-query` does not list as installed. Newer releases call some libraries …t64.
 * @param {string[]} wanted @param {string} listed lines of `${Package} ${db:Status-Abbrev}`
 */
export function missingOf(wanted, listed) {
  const installed = new Set(
    listed
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, status]) => status?.startsWith('ii'))
      .map(([name]) => name),
  );
  return wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/** The command for a person to type. @param {string[]} names */
export const installCommand = (names) =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;

/** @param {string[]} names @returns {string[]} */
function missing(names) {
  const patterns = names.flatMap((name) => [name, `${name}t64`]);
  const format = '${Package} ${db:Status-Abbrev}\n';
  const asked = spawnSync('dpkg-query', ['-W', '-f', format, ...patterns], { encoding: 'utf8' });
  return asked.error ? [] : missingOf(names, asked.stdout);
}

/** @param {string} name */
const isKnown = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;

/**
 * How far apt is, from a line of its status descriptor: `dlstatus:3:41.2:Retrieving…` or `pmstatus:xvfb:62.1:Unpacking…`.
 * @param {string} line @returns {string | undefined}
 */
export function progressOf(line) {
  const [, kind, percent] = /^(dlstatus|pmstatus):[^:]*(?::[a-z0-9]+)?:([\d.]+):/.exec(line) ?? [];
  if (!percent) return undefined;
  return `${kind === 'dlstatus' ? 'fetched' : 'installed'} ${Math.floor(Number(percent))} %`;
}

/**
 * Installs the missing ones as root. Gives what was done, in words.
 * @param {string[]} names @param {(far: string) => void} note takes how far it is
 * @throws where the person is not root; the message holds the command
 */
export async function ensureDebianPackages(names, note) {
  if (process.platform !== 'linux') return 'not needed';
  const wanted = missing(names);
  if (wanted.length === 0) return 'up to date';
  if (process.getuid?.() !== 0) {
    throw new Error(`Debian packages are missing. Run this, then start again:\n  ${installCommand(wanted)}`);
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const onStatus = (/** @type {string} */ line) => {
    const far = progressOf(line);
    if (far) note(far);
  };
  note('reading the package lists');
  await run('apt-get', ['update', '-q'], { env, quiet: true });
  const exact = wanted.map((name) => (isKnown(`${name}t64`) ? `${name}t64` : name));
  const install = ['install', '-y', '-q', '--no-install-recommends', '-o', 'APT::Status-Fd=3', ...exact];
  await run('apt-get', install, { env, quiet: true, onStatus });
  return `installed ${exact.join(' ')}`;
}
