// npm test: installs what is missing and runs everything. `-- --only=unit,e2e` runs some stages.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { debianPackages, ensureDebianPackages } from './setup/debian-packages.mjs';
import { hasDisplay, startXvfb, utf8Locale } from './setup/display.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { onEnd, Processes } from './setup/processes.mjs';
import { binOf, root } from './setup/run.mjs';
import { say, step } from './setup/steps.mjs';
import { honest, ofChecks, ofPlaywright, ofVitest, summary } from './stages/count.mjs';

/**
 * @typedef {{args: () => string[], read?: (report: any) => import('./stages/count.mjs').Count, needs?: string[],
 *   window?: boolean, env?: NodeJS.ProcessEnv}} Stage
 */

const reports = join(root, '.cache/reports');
const report = (/** @type {string} */ name) => join(reports, `${name}.json`);
const script = (/** @type {string} */ name) => join(root, 'scripts', name);
const toJson = (/** @type {string} */ name) => [
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${report(name)}`,
];

/** @type {Record<string, Stage>} a stage without `read` counts as one test; `window`: it needs Electron */
const stages = {
  check: { args: () => [script('check.mjs'), '--json', report('check')], read: ofChecks },
  unit: { args: () => [binOf('vitest'), 'run', ...toJson('unit')], read: ofVitest },
  county: { args: () => [script('test-county.mjs'), ...toJson('county')], read: ofVitest },
  build: { args: () => [script('build.mjs')] },
  // Playwright can attach to a test build only.
  package: {
    args: () => [script('package.mjs'), '--prebuilt'],
    needs: ['build'],
    window: true,
    env: { MINQINGBEN_TEST_BUILD: '1' },
  },
  e2e: {
    args: () => [binOf('@playwright/test', 'playwright'), 'test', '-c', 'e2e', '--reporter=list,json'],
    read: ofPlaywright,
    needs: ['build'],
    window: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('e2e') },
  },
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only?.split(',') ?? Object.keys(stages);
const unknown = only.filter((name) => !(name in stages));
if (unknown.length > 0) {
  say(`There is no stage ${unknown.join(', ')}; there are ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}

const processes = new Processes();
let ending = false;
onEnd(() => {
  ending = true;
  void processes.endAll().then(() => process.exit(130));
});

async function install() {
  const window = only.some((name) => stages[name]?.window);
  const wanted = window ? [...debianPackages.app, ...debianPackages.tests] : [];
  // Both to their end: the last line must stay the last.
  const both = await Promise.allSettled([
    step('npm packages', ensureNpmPackages),
    step('Debian packages', (note) => ensureDebianPackages(wanted, note)),
  ]);
  const faults = both.flatMap((one) => (one.status === 'rejected' ? [String(one.reason.message)] : []));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  if (!window) return;
  await step('Electron runtime', async () => {
    const { electronRuntime } = await import('./electron-runtime.mjs');
    const { version, source } = await electronRuntime();
    return `${version} (${source})`;
  });
}

/** A screen for the windows where there is none; among our own programs, so that it ends with us however we end. */
async function display() {
  Object.assign(process.env, utf8Locale());
  if (!hasDisplay()) process.env['DISPLAY'] = await startXvfb(processes);
}

/** @param {Stage} stage @returns {Promise<boolean>} */
function run({ args, env }) {
  const options = { env, stdio: /** @type {const} */ (['ignore', 'inherit', 'inherit']) };
  return new Promise((done) => {
    const child = processes.start('node', args(), { ...options, stdio: [...options.stdio] });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}

/** @param {string} name @param {Stage} stage @param {boolean} endedWell */
function countOf(name, { read }, endedWell) {
  if (!read) return { passed: endedWell ? 1 : 0, failed: endedWell ? 0 : 1, skipped: 0 };
  const file = report(name);
  const count = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  return honest(count, endedWell);
}

async function test() {
  await install();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  /** @type {{name: string, seconds: number, count: import('./stages/count.mjs').Count}[]} */
  const done = [];
  for (const [name, stage] of Object.entries(stages).filter(([key]) => only.includes(key))) {
    const from = Date.now();
    const blocked = done.some((earlier) => stage.needs?.includes(earlier.name) && earlier.count.failed > 0);
    console.log(`\n== ${name}${blocked ? ': not run, for what it needs has failed' : ''}`);
    if (stage.window && !blocked) await display();
    const endedWell = !blocked && (await run(stage));
    // A stage that was ended is no reason to begin the next.
    if (ending) return;
    const count = countOf(name, stage, endedWell);
    done.push({ name, seconds: (Date.now() - from) / 1000, count });
  }
  console.log(`\n${summary(done)}`);
  process.exitCode = done.every(({ count }) => count.failed === 0) ? 0 : 1;
  await processes.endAll();
}

test().catch((error) => {
  say(error.message);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
  return processes.endAll();
});
