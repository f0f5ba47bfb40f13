import type { ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** Does what ends a process and waits until it has ended. */
export async function endingWith(process: ChildProcess, act: () => void): Promise<void> {
  const ended = new Promise((done) => process.once('exit', done));
  act();
  await ended;
}

/** SIGKILL for every process that was started with `argument`, e.g. a data folder only the test knows (Linux). */
export async function killAllWith(argument: string): Promise<void> {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (line.split('\0').includes(argument)) kill(Number(pid));
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone in the meantime.
  }
}
