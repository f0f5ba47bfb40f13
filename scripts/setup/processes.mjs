// Long-running programs that must end together with the one that started them.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { root } from './run.mjs';

const windows = process.platform === 'win32';

/** @typedef {import('node:child_process').ChildProcess} Child */

/** Starts programs, each in a process group of its own, and ends them with all that they started. */
export class Processes {
  /** @type {Set<Child>} */
  #running = new Set();
  #ending = false;
  #patienceMs;

  /** @param {number} [patienceMs] how long a program may take to end when asked */
  constructor(patienceMs = 5000) {
    this.#patienceMs = patienceMs;
  }

  /**
   * @param {string} command `node` means this very Node @param {string[]} args
   * @param {{env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions}} [options]
   * @throws after `endAll`
   */
  start(command, args, options = {}) {
    // Nobody would end it.
    if (this.#ending) throw new Error(`${command} is not started any more`);
    const child = spawn(command === 'node' ? process.execPath : command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: options.stdio ?? ['ignore', 'pipe', 'inherit'],
      // A group of its own: Ctrl-C reaches this program first, which then ends the others in order.
      detached: !windows,
    });
    this.#running.add(child);
    child.once('exit', () => {
      this.#running.delete(child);
      // Whatever it left behind in its group.
      signalGroup(child, 'SIGKILL');
    });
    return child;
  }

  /** Asks every group to end, the youngest first (a window before its display), and when its time is over makes it. */
  async endAll() {
    this.#ending = true;
    for (const child of [...this.#running].toReversed()) await end(child, this.#patienceMs);
  }
}

/** @param {Child} child @param {number} patienceMs */
async function end(child, patienceMs) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  signalGroup(child, 'SIGTERM');
  const force = setTimeout(() => signalGroup(child, 'SIGKILL'), patienceMs);
  await ended;
  clearTimeout(force);
}

/** @param {Child} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  if (windows) {
    spawnSync('taskkill', ['/PID', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/**
 * The first line of a program that tells that it is ready, as JSON `{"ready":true,…}`.
 * @param {Child} child with a piped stdout @param {string} name
 * @returns {Promise<Record<string, any>>} rejects when the program ends before
 */
export function readyLine(child, name) {
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) =>
      fail(new Error(`${name} ended early (${signal ?? `code ${code}`})`)),
    );
    if (!child.stdout) return fail(new Error(`${name} has no output to read`));
    createInterface({ input: child.stdout }).on('line', (line) => {
      try {
        const said = JSON.parse(line);
        if (said?.ready === true) done(said);
      } catch {
        // Not the line.
      }
    });
  });
}

/** The end of a log file, to be shown; empty where there is none. @param {string} file @param {number} count */
export function lastLines(file, count) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}

/**
 * Calls `act` once when this program is to end: Ctrl-C, SIGTERM, a closed terminal, or npm gone without a word.
 * @param {(reason: string) => void} act
 */
export function onEnd(act) {
  let said = false;
  const once = (/** @type {string} */ reason) => {
    if (said) return;
    said = true;
    act(reason);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => once(signal));
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && once('npm is gone'), 1000).unref();
  }
}
