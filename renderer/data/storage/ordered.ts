import type { RxStorage, RxStorageInstance, RxStorageInstanceCreationParams } from 'rxdb';
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { AnyDocument } from '../encryption/layout';

type AnyInstance = RxStorageInstance<AnyDocument, unknown, unknown>;
type AnyParameters = RxStorageInstanceCreationParams<AnyDocument, unknown>;

/**
 * Makes "written after this checkpoint" reliable. RxDB stamps `_meta.lwt` from the PC's clock before a write waits
 * for its turn, so a later stamp can be committed first, and a clock set back gives stamps before a checkpoint that
 * was already passed; either way a record would never be sent. Here writes of a collection are committed one after
 * the other, each with a stamp greater than all before it, also those of earlier sessions.
 */
export function orderedStorage(storage: RxStorage<unknown, unknown>): RxStorage<unknown, unknown> {
  const create = async (parameters: AnyParameters): Promise<AnyInstance> => {
    const instance: AnyInstance = await storage.createStorageInstance<AnyDocument>(parameters);
    const write = instance.bulkWrite.bind(instance);
    let turn: Promise<unknown> = Promise.resolve();
    let last: number | undefined;

    const inTurn: AnyInstance['bulkWrite'] = async (rows, context) => {
      last ??= await newestStamp(instance);
      const stamp = Math.max(last, ...rows.map((row) => row.document._meta.lwt));
      last = stamp > last ? stamp : next(last);
      // RxDB made these objects for this write only and reads them again as the result of the write.
      for (const row of rows) row.document._meta.lwt = last;
      return write(rows, context);
    };
    instance.bulkWrite = (rows, context) => {
      const result = turn.then(() => inTurn(rows, context));
      turn = result.catch(() => undefined);
      return result;
    };
    return instance;
  };
  return {
    name: storage.name,
    rxdbVersion: storage.rxdbVersion,
    // RxDB asks for one function that fits every document type; here they are all the same.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    createStorageInstance: create as unknown as RxStorage<unknown, unknown>['createStorageInstance'],
  };
}

/** RxDB's stamps are milliseconds with two decimals. */
function next(stamp: number): number {
  return Math.round(stamp * 100 + 1) / 100;
}

interface DexieInternals {
  dexieDb: Dexie;
  dexieTable: Table<AnyDocument, string>;
}

function isDexie(value: unknown): value is DexieInternals {
  return typeof value === 'object' && value !== null && 'dexieTable' in value;
}

/** The greatest stamp on disk; 0 in an empty collection or a storage that lives in memory only. */
async function newestStamp(instance: AnyInstance): Promise<number> {
  const internals: unknown = await Promise.resolve(instance.internals);
  if (!isDexie(internals)) return 0;
  const newest = await internals.dexieTable.orderBy('_meta.lwt').last();
  return newest?._meta.lwt ?? 0;
}
