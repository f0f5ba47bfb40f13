import type { LedgerEntry } from '@shared/domain/ledger/type';
import { collectionNames } from '@shared/domain/record/schema';
import type { CollectionName, Draft, Instant } from '@shared/domain/record/envelope';
import { readPath } from '@shared/domain/record/path';
import { sameValue } from '@shared/lib/equal';
import type { LocalStore, Office } from '../office';

const key = 'steps.pending';
const newest = 2000;

/** A step that is being written: IndexedDB has no transaction over two collections of RxDB. */
export interface PendingStep {
  collection: CollectionName;
  at: Instant;
  draft: Draft<LedgerEntry>;
}

/** Durable before the record is changed. */
export function noteStep(local: LocalStore, pending: PendingStep): Promise<void> {
  return local.set(key, pending);
}

export function forgetStep(local: LocalStore): Promise<void> {
  return local.remove(key);
}

/** After a crash between record and entry: writes the entry if the record has its values. Call once at opening. */
export async function finishStep(office: Office): Promise<void> {
  const pending = await office.local.get<PendingStep>(key);
  if (!pending) return;
  const { at, draft } = pending;
  const collection = collectionNames.find((name) => name === pending.collection);
  const record = collection && (await office.repo(collection).get(draft.subjectId));
  const stands = draft.changes?.every(({ field, to }) => sameValue(record && readPath(record, field), to));
  if (record && stands && !(await wasWritten(office, at, draft))) await office.repo('ledger').insert(draft);
  await forgetStep(office.local);
}

async function wasWritten(office: Office, at: Instant, draft: Draft<LedgerEntry>): Promise<boolean> {
  const { subjectId, rule } = draft;
  const entries = await office.repo('ledger').find({ field: 'subjectId', equals: subjectId, limit: newest });
  return entries.some(
    (entry) => entry.rule === rule && entry.createdAt >= at && entry.deviceId === office.deviceId,
  );
}
