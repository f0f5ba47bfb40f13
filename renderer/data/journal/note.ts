import type { ChainHead } from '@shared/domain/journal/chain';
import { newJournalEntry } from '@shared/domain/journal/factory';
import type { Code } from '@shared/domain/record/envelope';
import type { Office } from '../office';
import { settledHead, trackOf } from './heads';

/**
 * Adds a line to the journal: who did what just now. `detail` holds no names, numbers or values of residents; resolves
 * when the line is on disk.
 */
export async function note(office: Office, kind: Code, detail: Record<string, unknown>): Promise<void> {
  const by = office.profile()?.userName ?? '';
  await office.repo('journal').insert(newJournalEntry({ kind, at: new Date().toISOString(), by, detail }));
}

/** For an act that has happened and stays, whether it can be noted or not. Gives whether it was. */
export async function noteDone(
  office: Office,
  kind: Code,
  detail: Record<string, unknown>,
): Promise<boolean> {
  try {
    await note(office, kind, detail);
    return true;
  } catch {
    return false;
  }
}

/** Where this PC's chain of acts for a community ends, for the line of a run. */
export async function actsHead(office: Office, org: string): Promise<ChainHead | undefined> {
  const place = await settledHead(office.local, trackOf('acts', org));
  return place && { chain: place.chain, seq: place.seq, hash: place.hash };
}
