// `npm audit` of what is shipped, where the registry offers it; it needs the network, so no answer is no failure.
import { spawn } from 'node:child_process';
import { root } from '../../setup/run.mjs';

/** @typedef {{asked: boolean, why?: string, high: string[]}} Answer `high`: one line for each hole of degree high or critical */

const patienceMs = 20_000;

/** @param {string} output what `npm audit --json` printed @returns {Answer} */
export function readAudit(output) {
  const start = output.indexOf('{');
  /** @type {any} */
  let said;
  try {
    said = JSON.parse(output.slice(start));
  } catch {
    return { asked: false, why: 'no answer', high: [] };
  }
  if (typeof said?.vulnerabilities !== 'object' || said.vulnerabilities === null)
    return {
      asked: false,
      why: said?.statusCode ? `answer ${said.statusCode}` : 'the registry does not offer it',
      high: [],
    };
  const found = Object.entries(said.vulnerabilities);
  const high = found
    .filter(([, one]) => one.severity === 'high' || one.severity === 'critical')
    .map(
      ([name, one]) => `${name} ${one.range ?? ''} has a known hole (${one.severity}): npm audit --omit=dev`,
    );
  return { asked: true, high };
}

/** Asks the registry that npm is set to. @returns {Promise<Answer>} */
export function askAdvisories() {
  const script = process.env.npm_execpath;
  const windows = process.platform === 'win32';
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0'];
  const [command, all] = script?.endsWith('.js')
    ? [process.execPath, [script, ...args]]
    : [windows ? 'npm.cmd' : 'npm', args];
  return new Promise((done) => {
    const child = spawn(command, all, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'], shell: windows });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    const timer = setTimeout(() => child.kill(), patienceMs);
    child.once('error', () => done({ asked: false, why: 'npm does not start', high: [] }));
    child.once('close', () => {
      clearTimeout(timer);
      done(readAudit(output));
    });
  });
}
