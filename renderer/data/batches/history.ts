import type { JournalEntry } from '@shared/domain/journal/type';
import { canUndo } from '../batches';
import type { Office } from '../office';

/** An import batch as the journal tells it; counts only. */
export interface PastBatch {
  batchId: string;
  at: string;
  by: string;
  made: number;
  changed: number;
  state: 'open' | 'done' | 'undone';
  /** Whether this PC can still take it back. */
  canUndo: boolean;
}

/** How far back is looked. */
const days = 92;
const page = 1000;

/** The last `count` batches of a collection in three months, latest first. */
export async function pastBatches(office: Office, collection: string, count = 20): Promise<PastBatch[]> {
  const found = new Map<string, JournalEntry>();
  // The journal is read in ascending order only, and holds exports and views of records too.
  for await (const entry of entriesSince(office, new Date(Date.now() - days * 86_400_000).toISOString())) {
    if (entry.kind !== 'importBatch') continue;
    const batch = entry.detail['batch'];
    const begun = typeof batch === 'string' ? found.get(batch) : undefined;
    if (begun) found.set(begun.id, { ...begun, detail: { ...begun.detail, ...entry.detail } });
    else if (batch === undefined && entry.detail['collection'] === collection) found.set(entry.id, entry);
  }
  const last = [...found.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, count);
  return Promise.all(last.map((entry) => pastBatch(office, entry)));
}

/** An entry may come twice where two have the same instant. */
async function* entriesSince(office: Office, start: string): AsyncGenerator<JournalEntry> {
  let from = start;
  for (;;) {
    const entries = await office
      .repo('journal')
      .find({ field: 'at', from, limit: page, leaveOutDamaged: true });
    yield* entries;
    const last = entries.at(-1)?.at;
    if (entries.length < page || last === undefined || last === from) return;
    from = last;
  }
}

async function pastBatch(office: Office, { id, at, by, detail }: JournalEntry): Promise<PastBatch> {
  const state = detail['state'];
  return {
    batchId: id,
    at,
    by,
    made: Number(detail['new'] ?? 0),
    changed: Number(detail['changed'] ?? 0),
    state: state === 'done' || state === 'undone' ? state : 'open',
    canUndo: state !== 'undone' && (await canUndo(office, id)),
  };
}
