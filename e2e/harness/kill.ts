import type { ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

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

/**
 * The page stops for good, as a killed one does, when it puts the given row into a database of this name, or where
 * `row` is undefined, once such a put is on disk. `stopped` is told first.
 */
export async function stopPageAt(
  page: Page,
  database: string,
  row: number | undefined,
): Promise<{ stopped: Promise<void> }> {
  let told = (): void => undefined;
  const stopped = new Promise<void>((done) => {
    told = done;
  });
  await page.exposeFunction('stopped', () => told());
  await page.evaluate(
    ({ name, at }) => {
      const stop = (): void => {
        void (globalThis as unknown as { stopped: () => Promise<void> }).stopped();
        for (;;);
      };
      let left = at ?? 0;
      for (const kind of ['add', 'put'] as const) {
        // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
        const real = IDBObjectStore.prototype[kind];
        IDBObjectStore.prototype[kind] = function putting(...given) {
          const request = real.apply(this, given);
          if (!new RegExp(name).test(this.transaction.db.name)) return request;
          if (at === undefined) this.transaction.addEventListener('complete', stop);
          else if (left === 0) stop();
          left -= 1;
          return request;
        };
      }
    },
    { name: database, at: row },
  );
  return { stopped };
}
