import { join } from 'node:path';
import type { UnsentNote } from '@shared/ipc/types';
import { z } from 'zod';
import { readIfThere, writeAtomic } from './atomic-write';

const name = 'unsent.json';
const schema = z.strictObject({ count: z.int().min(0), at: z.string().max(40) });

/**
 * Remembers in plain text how many records waited for the county: whoever forgot the passphrase must know what is lost by
 * starting over, and then nothing can be counted any more.
 */
export async function noteUnsent(folder: string, count: number, now = new Date()): Promise<void> {
  await writeAtomic(join(folder, name), JSON.stringify({ count, at: now.toISOString() }));
}

/** What was noted last; undefined where nothing readable was. */
export async function unsentNote(folder: string): Promise<UnsentNote | undefined> {
  try {
    return schema.parse(JSON.parse((await readIfThere(join(folder, name))) ?? ''));
  } catch {
    return undefined;
  }
}
