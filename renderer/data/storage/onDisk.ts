import type { RxCollection } from 'rxdb';
import { type AnyInstance, dexieOf } from './dexie';

/** The rows of a collection as the disk has them, below RxDB, which knows tombstones only. */
export interface RecordsOnDisk {
  /** Ids of the rows of a community, tombstones and damaged ones too, each with whether it lives. Reads no content. */
  idsOf(org: string): Promise<Map<string, boolean>>;
  /** The latest stamp of the order of writing; 0 of an empty collection. */
  newest(): Promise<number>;
  /** Takes rows away as if they had never been; whoever subscribed to the collection hears of it. */
  erase(ids: readonly string[]): Promise<void>;
}

type Listener = (ids: readonly string[]) => void;

const listeners = new WeakMap<object, Set<Listener>>();

/** Tells what was erased from a collection. Gives the way to stop. */
export function onErased(collection: object, listener: Listener): () => void {
  const all = listeners.get(collection) ?? new Set();
  listeners.set(collection, all.add(listener));
  return () => all.delete(listener);
}

export function recordsOnDisk(
  collection: Pick<RxCollection, 'database'> & { storageInstance: Pick<AnyInstance, 'internals'> },
): RecordsOnDisk {
  const table = async () => {
    const dexie = await dexieOf(collection.storageInstance);
    if (!dexie) throw new Error('no disk below');
    return dexie.dexieTable;
  };
  return {
    async idsOf(org) {
      const found = new Map<string, boolean>();
      await (
        await table()
      )
        .filter((row) => row['org'] === org)
        .each((row, { primaryKey }) => {
          // The storage keeps booleans of indexes as '1' and '0'.
          found.set(primaryKey, !['1', true].includes(row['_deleted']));
        });
      return found;
    },
    async newest() {
      const last = await (await table()).orderBy('[_meta.lwt+id]').last();
      return last?._meta.lwt ?? 0;
    },
    async erase(ids) {
      const rows = await table();
      await collection.database.lockedRun(() => rows.bulkDelete([...ids]));
      for (const listener of listeners.get(collection) ?? []) listener(ids);
    },
  };
}
