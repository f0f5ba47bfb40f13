// npm start: installs what is missing, builds, starts a county on this machine and opens the app. See start-options.mjs.
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { debianPackages, ensureDebianPackages } from './setup/debian-packages.mjs';
import { hasDisplay, startXvfb } from './setup/display.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { Ports } from './setup/ports.mjs';
import { onEnd, Processes, readyLine } from './setup/processes.mjs';
import { root, run } from './setup/run.mjs';
import { startOptions } from './setup/start-options.mjs';
import { say, step } from './setup/steps.mjs';

/** @typedef {{name: string, password?: string, roles: string[]}} Account */

const processes = new Processes();
// What is kept between starts. Tests name another place.
const folder = resolve(process.env.MINQINGBEN_START_FOLDER ?? join(root, '.cache/start'));
mkdirSync(folder, { recursive: true });
const ports = new Ports(join(folder, 'ports.json'));

/** @param {ReturnType<typeof startOptions>} options */
async function install({ host }) {
  await step('npm packages', ensureNpmPackages);
  // A browser may be on another machine: what only the window needs must not keep the app from opening in one.
  const needed = (/** @type {() => Promise<unknown>} */ act) =>
    host === 'electron'
      ? act()
      : act().catch((/** @type {Error} */ error) => say(`  later: ${error.message}`));
  await needed(() => step('Debian packages', () => ensureDebianPackages(debianPackages.app)));
  await needed(() =>
    step('Electron runtime', async () => {
      const { electronRuntime } = await import('./electron-runtime.mjs');
      const { version, source } = await electronRuntime();
      return `${version} (${source})`;
    }),
  );
}

/** A file for what a program says about itself; on the terminal it would bury the one line. @param {string} name */
const logFile = (name) => openSync(join(folder, `${name}.log`), 'w');

/** @param {string} name @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const startTypeScript = (name, args, env = {}) =>
  processes.start('node', ['--import', 'tsx', ...args], { env, stdio: ['ignore', 'pipe', logFile(name)] });

/** @param {boolean} demo @returns {Promise<{url: string, accounts: Account[]}>} */
async function startCounty(demo) {
  // Kept between starts, as the data on the PC is: a county that forgot everything would look like a restored one.
  const name = demo ? 'county' : 'county-empty';
  const port = String(await ports.last(name));
  const serve = ['serve', '--data', join(folder, name), '--port', port];
  const said = await readyLine(
    startTypeScript('county', ['scripts/county/cli.ts', ...serve, ...(demo ? ['--demo'] : [])]),
    'the county endpoint',
  );
  ports.keep(name, said.url);
  return { url: said.url, accounts: said.accounts ?? [] };
}

/** @param {{url: string, accounts: Account[]}} county */
function accountsLine({ accounts }) {
  const words = accounts.map(
    ({ name, password, roles }) => `${name} / ${password ?? '(as set before)'} (${roles.join(', ')})`,
  );
  return words.length > 0 ? `demonstration accounts: ${words.join('; ')}` : 'no demonstration accounts';
}

/** @param {number} wanted @param {{url: string, accounts: Account[]}} county */
async function openBrowserHost(wanted, county) {
  const port = wanted || (await ports.last('browser'));
  const child = startTypeScript('browser-host', ['scripts/browser-host/cli.ts', '--port', String(port)], {
    MINQINGBEN_COUNTY_URL: county.url,
  });
  const { url } = await readyLine(child, 'the browser host');
  ports.keep('browser', url);
  console.log(`民情本 ${url} — county ${county.url} — ${accountsLine(county)}`);
  return child;
}

/** @param {boolean} demo @param {{url: string, accounts: Account[]}} county */
async function openWindow(demo, county) {
  const { electronExecutable } = await import('./electron-runtime.mjs');
  const { executablePath, args } = await electronExecutable();
  const display = hasDisplay() ? {} : { DISPLAY: await startXvfb(processes) };
  const child = processes.start(executablePath, args, {
    env: {
      ...display,
      MINQINGBEN_COUNTY_URL: process.env.MINQINGBEN_COUNTY_URL ?? county.url,
      // The demonstration must not open the data of a product installed on the same PC.
      MINQINGBEN_USER_DATA: process.env.MINQINGBEN_USER_DATA ?? join(folder, demo ? 'pc' : 'pc-empty'),
    },
    stdio: ['ignore', 'ignore', logFile('electron')],
  });
  const place = 'DISPLAY' in display ? `window on Xvfb ${display.DISPLAY}` : 'window';
  console.log(`民情本 ${place} — county ${county.url} — ${accountsLine(county)}`);
  return child;
}

async function start() {
  const options = startOptions(process.argv.slice(2), hasDisplay());
  await install(options);
  await step('build', () => run('node', [join(root, 'scripts/build.mjs')]));
  const county = await step('county endpoint', async () => startCounty(options.demo));
  const app =
    options.host === 'browser'
      ? await openBrowserHost(options.port, county)
      : await openWindow(options.demo, county);
  return new Promise((done) => app.once('exit', (code) => done(code ?? 1)));
}

/** @param {number} code */
async function finish(code) {
  await processes.endAll();
  process.exit(code);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  say(`Node ${engines.node} is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
onEnd((reason) => {
  say(`\nending (${reason})`);
  void finish(reason === 'SIGINT' ? 130 : 143);
});
start().then(finish, (error) => {
  say(`\n${error.message} (logs: ${folder})`);
  void finish(1);
});
