import type { AllDocsRow, Change, CountyDocument } from '@shared/county/wire';
import type { ReplicaStore } from '@/data/replica';
import type { DatabaseRun } from './context';
import { type SetAside, marksOf } from './marks';

/** Notes documents that could not be taken, and strikes off those that now were. Durable before it resolves. */
export async function putAside(
  run: DatabaseRun,
  added: readonly Omit<SetAside, 'at'>[],
  taken: readonly string[] = [],
): Promise<void> {
  const cell = marksOf(run.store, run.database).setAside;
  const list = await cell.get();
  if (added.length === 0 && list.length === 0) return;
  const gone = new Set([...taken, ...added.map((one) => one.id)]);
  const at = new Date(run.clock()).toISOString();
  const rest = list.filter((one) => !gone.has(one.id));
  if (added.length === 0 && rest.length === list.length) return;
  await cell.set([...rest, ...added.map((one) => ({ ...one, at }))]);
}

/** Documents of the county that this PC could not take. */
export async function setAsideList(store: ReplicaStore, database: string): Promise<SetAside[]> {
  return await marksOf(store, database).setAside.get();
}

/** The present state of the named documents in the shape of changes; those that the county lacks are left out. */
export async function readCurrent(run: DatabaseRun, ids: readonly string[]): Promise<Change[]> {
  if (ids.length === 0) return [];
  const { rows } = await run.county.allDocs(run.database, { keys: ids }, run.signal);
  const changes: Change[] = [];
  for (const row of rows) {
    if (!isFound(row)) continue;
    const doc = row.value.deleted === true ? await tombstone(run, row) : (row.doc ?? null);
    changes.push({ id: row.id, seq: '', changes: [{ rev: row.value.rev }], doc });
  }
  return changes;
}

type FoundRow = Extract<AllDocsRow, { id: string }>;

const isFound = (row: AllDocsRow): row is FoundRow => 'value' in row && row.value !== null;

// `_all_docs` gives no content for a tombstone.
async function tombstone(run: DatabaseRun, { id, value }: FoundRow): Promise<CountyDocument> {
  const doc = await run.county.revision(run.database, id, value.rev, run.signal);
  return { ...doc, _id: id, _rev: value.rev, _deleted: true };
}
