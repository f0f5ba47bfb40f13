import { join } from 'node:path';
import type { ClockStatus } from '@shared/ipc/types';
import { z } from 'zod';
import { readIfThere, writeAtomic } from './atomic-write';

const schema = z.object({ last: z.number().int().positive() });
const dayMs = 86_400_000;
/** Before this the product did not exist. */
const earliest = Date.UTC(2026, 0, 1);

/**
 * Compares the PC's clock with the latest time it ever showed here (an hour put back by a time zone is not worth a
 * word, a day is: an empty battery on the board), and remembers the later of the two.
 */
export async function checkClock(folder: string, now: number = Date.now()): Promise<ClockStatus> {
  const path = join(folder, 'clock.json');
  const last = await lastIn(path);
  const wrong = now < earliest || (last !== undefined && now < last - dayMs);
  if (!wrong && now > (last ?? 0)) await writeAtomic(path, JSON.stringify({ last: now }));
  return { now, wrong, ...(last === undefined ? {} : { last }) };
}

/** The person looked at the clock and says it is right: what was remembered is forgotten. */
export async function trustClock(folder: string, now: number = Date.now()): Promise<void> {
  await writeAtomic(join(folder, 'clock.json'), JSON.stringify({ last: now }));
}

async function lastIn(path: string): Promise<number | undefined> {
  try {
    return schema.parse(JSON.parse((await readIfThere(path)) ?? '')).last;
  } catch {
    return undefined;
  }
}
