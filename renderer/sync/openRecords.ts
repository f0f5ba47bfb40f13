import type { CollectionName } from '@shared/domain/record/envelope';
import type { ReplicaStore } from '@/data/replica';
import type { DatabaseRun } from './context';
import { marksOf } from './marks';
import type { ReplicaRecord } from '@/data/replica';

/** Remembers records with differences to decide, before they are written, so that none is missed by a crash. */
export async function noteOpen(run: DatabaseRun, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const cell = marksOf(run.store, run.database).open;
  const known = new Set(await cell.get());
  const fresh = ids.filter((id) => !known.has(id));
  if (fresh.length > 0) await cell.set([...known, ...fresh]);
}

/** Records that wait for a decision. The list of ids is narrowed to them on the way. */
export async function openRecords(
  store: ReplicaStore,
  collection: CollectionName,
  database: string,
): Promise<ReplicaRecord[]> {
  const cell = marksOf(store, database).open;
  const ids = await cell.get();
  if (ids.length === 0) return [];
  const found = await store.getMany(collection, ids);
  const records = [...found.values()].filter((record) => !record.deleted && record.content.open.length > 0);
  return records;
}

/** Forgets the ids whose differences are decided; only a run may, because it alone adds to the list. */
export async function narrowOpen(run: DatabaseRun): Promise<number> {
  const cell = marksOf(run.store, run.database).open;
  const records = await openRecords(run.store, run.collection, run.database);
  const ids = records.map((record) => record.content.id);
  if ((await cell.get()).length !== ids.length) await cell.set(ids);
  return ids.length;
}
