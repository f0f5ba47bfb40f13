// Running other programs; Node built-ins only, for it works before anything is installed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The script behind an installed package's command, to be run with `node` (no shell, the same on Windows).
 * @param {string} name package name @param {string} [command] its command; default: the package's name
 */
export function binOf(name, command = name) {
  const folder = join(root, 'node_modules', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[command];
  if (!bin) throw new Error(`${name} has no command ${command}`);
  return join(folder, bin);
}

/**
 * Runs a program in the project's folder and shows its output.
 * @param {string} command `node` means this very Node @param {string[]} args
 * @param {{env?: NodeJS.ProcessEnv, shell?: boolean, quiet?: boolean, onStatus?: (line: string) => void}} [options]
 *   quiet: output shown only when it fails; onStatus: takes the lines that the program writes to its descriptor 3
 * @returns {Promise<void>} rejects when it cannot start or ends with another code than 0
 */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    const shown = options.quiet ? /** @type {const} */ ('pipe') : /** @type {const} */ ('inherit');
    const child = spawn(command === 'node' ? process.execPath : command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', shown, shown, ...(options.onStatus ? [/** @type {const} */ ('pipe')] : [])],
      shell: options.shell ?? false,
    });
    /** @type {string[]} */
    const kept = [];
    child.stdout?.on('data', (chunk) => kept.push(String(chunk)));
    child.stderr?.on('data', (chunk) => kept.push(String(chunk)));
    const status = child.stdio[3];
    if (options.onStatus && status)
      createInterface({ input: /** @type {import('node:stream').Readable} */ (status) }).on(
        'line',
        options.onStatus,
      );
    child.once('error', fail);
    child.once('close', (code, signal) => {
      if (code === 0) return done();
      if (options.quiet) process.stderr.write(kept.join('').slice(-8000));
      fail(new Error(`${command} ${args[0] ?? ''} ended with ${signal ?? `code ${code}`}`));
    });
  });
}
