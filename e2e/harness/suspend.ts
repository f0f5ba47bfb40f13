import { readdir, readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';

interface Entry {
  pid: number;
  parent: number;
  state: string;
}

/** A process and all that descend from it (Linux). */
async function familyOf(pid: number): Promise<Entry[]> {
  const all = (await Promise.all((await readdir('/proc')).map(entryOf))).flat();
  const family = all.filter((one) => one.pid === pid);
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
}

async function entryOf(name: string): Promise<Entry[]> {
  if (!/^\d+$/u.test(name)) return [];
  const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
  // The name of the program stands in brackets and may hold blanks.
  const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === '' || state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent), state }];
}

/** The lid is closed: every process of the app stands still. Resolves when they do. */
export async function suspend(pid: number): Promise<void> {
  await expect
    .poll(async () => {
      for (const one of await familyOf(pid)) if (one.state !== 'T') signal(one.pid, 'SIGSTOP');
      return (await familyOf(pid)).every(({ state }) => state === 'T');
    })
    .toBe(true);
}

/** The lid is opened again. */
export async function wake(pid: number): Promise<void> {
  for (const one of await familyOf(pid)) signal(one.pid, 'SIGCONT');
}

function signal(pid: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone in the meantime.
  }
}
