// All static checks, side by side, in under a minute. `npm run check -- --json FILE` also writes the results.
import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binOf, root } from './setup/run.mjs';

/** @typedef {{name: string, ok: boolean, seconds: number, output: string}} CheckResult */

const own = readdirSync(join(root, 'scripts/checks')).filter((file) => /^[a-z-]+\.mjs$/.test(file));

/** @type {{name: string, args: () => string[]}[]} */
const checks = [
  { name: 'types', args: () => [binOf('typescript', 'tsc'), '-b'] },
  { name: 'lint', args: () => [binOf('oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'format', args: () => [binOf('oxfmt'), '--check', '.'] },
  ...own.map((file) => ({
    name: file.replace('.mjs', ''),
    args: () => [join(root, 'scripts/checks', file)],
  })),
];

/** @returns {Promise<CheckResult>} */
function runCheck(/** @type {(typeof checks)[number]} */ check) {
  const from = Date.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, check.args(), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {string[]} */
    const kept = [];
    child.stdout.on('data', (chunk) => kept.push(String(chunk)));
    child.stderr.on('data', (chunk) => kept.push(String(chunk)));
    const end = (/** @type {boolean} */ ok) =>
      done({ name: check.name, ok, seconds: (Date.now() - from) / 1000, output: kept.join('') });
    child.once('error', (error) => {
      kept.push(String(error));
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

/** @type {CheckResult[]} */
const results = [];
const waiting = [...checks];
async function worker() {
  for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runCheck(check));
}
await Promise.all([worker(), worker()]);

for (const result of results) {
  console.log(`${result.ok ? 'ok  ' : 'FAIL'} ${result.name} (${result.seconds.toFixed(1)} s)`);
  if (!result.ok || process.argv.includes('--verbose')) console.log(result.output.trimEnd());
}
const jsonAt = process.argv.indexOf('--json');
const jsonFile = jsonAt > 0 ? process.argv[jsonAt + 1] : undefined;
if (jsonFile) writeFileSync(jsonFile, JSON.stringify(results));
process.exitCode = results.every((result) => result.ok) ? 0 : 1;
