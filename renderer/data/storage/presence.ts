import { type AnyInstance, dexieOf } from './dexie';

/** Fewer are looked up one by one. */
const worthAsking = 50;

/**
 * Which of the ids may exist. Ids that were made together lie together (UUIDv7), so the keys between the first and
 * the last of them are few or none; where they are many, nothing is known and all ids are given back.
 */
export async function maybeThere(
  instance: Pick<AnyInstance, 'internals'>,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length < worthAsking) return ids;
  const dexie = await dexieOf(instance);
  if (!dexie) return ids;
  const sorted = ids.toSorted((a, b) => (a < b ? -1 : 1));
  const limit = 2 * ids.length;
  const keys = await dexie.dexieTable
    .where(':id')
    .between(sorted[0], sorted.at(-1), true, true)
    .limit(limit)
    .primaryKeys();
  if (keys.length === limit) return ids;
  const there = new Set(keys);
  return ids.filter((id) => there.has(id));
}
