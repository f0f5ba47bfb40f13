// npm start: installs what is missing, builds, starts a county on this machine and opens the app. See start-options.mjs.
import { randomBytes } from 'node:crypto';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { debianPackages, ensureDebianPackages } from './setup/debian-packages.mjs';
import { hasDisplay, startXvfb, utf8Locale } from './setup/display.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { isFree, Ports } from './setup/ports.mjs';
import { lastLines, onEnd, Processes, readyLine } from './setup/processes.mjs';
import { root, run } from './setup/run.mjs';
import { startOptions } from './setup/start-options.mjs';
import { say, step } from './setup/steps.mjs';

/** @typedef {{name: string, password?: string, roles: string[]}} Account */

const processes = new Processes();
let ending = false;
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
  await needed(() => step('Debian packages', (note) => ensureDebianPackages(debianPackages.app, note)));
  await needed(() =>
    step('Electron runtime', async () => {
      const { electronRuntime } = await import('./electron-runtime.mjs');
      const { version, source } = await electronRuntime();
      return `${version} (${source})`;
    }),
  );
}

/** For what a program says about itself; on the terminal it would bury the one line. @param {string} name */
const logPath = (name) => join(folder, `${name}.log`);
const logFile = (/** @type {string} */ name) => openSync(logPath(name), 'w');

/** @param {string} name @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const startTypeScript = (name, args, env = {}) =>
  processes.start('node', ['--import', 'tsx', ...args], { env, stdio: ['ignore', 'pipe', logFile(name)] });

/** @param {string} name */
const lastWords = (name) => `${lastLines(logPath(name), 12)}\n(log: ${logPath(name)})`;

/** The line with which a program says that it is ready; when it ends before, the fault holds what it logged last. @param {string} name @param {import('./setup/processes.mjs').Child} child */
async function ready(name, child) {
  try {
    return await readyLine(child, name);
  } catch (error) {
    throw new Error(`${/** @type {Error} */ (error).message}\n${lastWords(name)}`, {
      cause: error,
    });
  }
}

/** @param {boolean} demo @returns {Promise<{url: string, password: string, accounts: Account[]}>} */
async function startCounty(demo) {
  // Kept between starts, as the data on the PC is: a county that forgot everything would look like a restored one.
  const name = demo ? 'county' : 'county-empty';
  const port = String(await ports.last(name));
  const serve = ['serve', '--data', join(folder, name), '--port', port];
  const password = process.env.COUNTY_ADMIN_PASSWORD ?? randomBytes(12).toString('base64url');
  const said = await ready(
    'county',
    startTypeScript('county', ['scripts/county/cli.ts', ...serve, ...(demo ? ['--demo'] : [])], {
      COUNTY_ADMIN_PASSWORD: password,
    }),
  );
  ports.keep(name, said.url);
  return { url: said.url, password, accounts: said.accounts ?? [] };
}

/** An empty county has no accounts; its administrator makes them with `npm run county -- provision`. @param {{password: string, accounts: Account[]}} county */
function accountsLine({ accounts, password }) {
  const words = accounts.map(
    (account) => `${account.name} / ${account.password ?? '(as set before)'} (${account.roles.join(', ')})`,
  );
  return words.length > 0
    ? `demonstration accounts: ${words.join('; ')}`
    : `no accounts yet; administrator: admin / ${password}`;
}

/** @param {ReturnType<typeof startOptions>} options @param {Awaited<ReturnType<typeof startCounty>>} county */
async function openBrowserHost({ port: wanted, demo }, county) {
  // A browser keeps its data by address: an empty PC needs another one than the demonstration.
  const name = demo ? 'browser' : 'browser-empty';
  const port = wanted || (await ports.last(name));
  const child = startTypeScript('browser', ['scripts/browser-host/cli.ts', '--port', String(port)], {
    MINQINGBEN_COUNTY_URL: county.url,
  });
  const { url } = await ready('browser', child);
  ports.keep(name, url);
  console.log(`民情本 ${url} — county ${county.url} — ${accountsLine(county)}`);
  return child;
}

/** @param {ReturnType<typeof startOptions>} options @param {Awaited<ReturnType<typeof startCounty>>} county */
async function openWindow({ demo }, county) {
  const { electronExecutable } = await import('./electron-runtime.mjs');
  const { executablePath, args } = await electronExecutable();
  const display = hasDisplay() ? {} : { DISPLAY: await startXvfb(processes) };
  const child = processes.start(executablePath, args, {
    env: {
      ...display,
      ...utf8Locale(),
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
  if (options.port !== 0 && !(await isFree(options.port))) {
    throw new Error(`Port ${options.port} is taken by another program; choose another one with --port.`);
  }
  await install(options);
  await step('build', () => run('node', [join(root, 'scripts/build.mjs')]));
  const county = await step('county endpoint', async () => startCounty(options.demo));
  const app =
    options.host === 'browser' ? await openBrowserHost(options, county) : await openWindow(options, county);
  const code = await new Promise((done) => app.once('exit', (ended) => done(ended ?? 1)));
  if (code !== 0 && !ending) say(`\nthe app ended (code ${code})\n${lastWords(options.host)}`);
  return code;
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
  ending = true;
  say(`\nending (${reason})`);
  void finish(reason === 'SIGINT' ? 130 : 143);
});
start().then(finish, (error) => {
  say(`\n${error.message}`);
  void finish(1);
});
