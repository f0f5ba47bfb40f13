// Builds the app and packs it: `npm run package` makes the unpacked app for this machine in release/; anything after
// `--` goes to electron-builder instead, e.g. `npm run package -- --win nsis --x64`. `--prebuilt` packs dist/ as it is.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronRuntime } from './electron-runtime.mjs';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

const run = (script, args) =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: checkout, stdio: 'inherit' });
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`${script} ended with ${code}`))));
  });

const own = { linux: ['--linux', 'dir'], win32: ['--win', 'dir'], darwin: ['--mac', 'dir'] };
const builder = join(dirname(require.resolve('electron-builder/package.json')), 'cli.js');
const prebuilt = process.argv.includes('--prebuilt');
const given = process.argv.slice(2).filter((word) => word !== '--prebuilt');
const target = given.length > 0 ? given : (own[process.platform] ?? []);

/** The runtime at hand fits only packages for this very machine; others are downloaded by electron-builder. */
async function runtimeArguments() {
  const foreign =
    target.some((word) => ['--win', '-w', '--mac', '-m', '--linux', '-l'].includes(word)) &&
    !target.includes(own[process.platform]?.[0]);
  const otherArch = ['x64', 'arm64', 'ia32', 'armv7l'].some(
    (arch) => arch !== process.arch && target.includes(`--${arch}`),
  );
  if (foreign || otherArch) return [];
  const { dist, version } = await electronRuntime();
  const archs = given.length > 0 && !target.includes('dir') && !target.includes(`--${process.arch}`);
  return [
    `-c.electronDist=${dist}`,
    ...(version ? [`-c.electronVersion=${version}`] : []),
    ...(archs ? [`--${process.arch}`] : []),
  ];
}

const inspectable = process.env.MINQINGBEN_TEST_BUILD === '1';
if (!prebuilt) await run(join(checkout, 'scripts', 'build.mjs'), []);
await run(builder, [
  ...target,
  ...(await runtimeArguments()),
  ...(inspectable ? ['-c.electronFuses.enableNodeCliInspectArguments=true'] : []),
  '--publish',
  'never',
]);
if (inspectable) process.stderr.write('This is a test build: it can be attached to. Do not hand it out.\n');
