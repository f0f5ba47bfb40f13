import { getPrimaryFieldOfPrimaryKey, type RxStorage, type RxStorageInstanceCreationParams } from 'rxdb';
import type { AnyDocument } from '../encryption/layout';
import { addingTo } from './adding';
import { type AnyInstance, type Head, headOf } from './dexie';
import { readLaterFast } from './later';
import { noteSpan } from './spans';

type AnyParameters = RxStorageInstanceCreationParams<AnyDocument, unknown>;

/**
 * Makes "written after this checkpoint" reliable. RxDB stamps `_meta.lwt` from the PC's clock before a write waits
 * for its turn, so a later stamp can be committed first, and a clock set back gives stamps before a checkpoint that
 * was already passed; either way a record would never be sent. Here writes of a collection are committed one after
 * the other, each with a stamp greater than all before it, also those of earlier sessions and, as `passed` tells, those
 * of rows that were erased.
 */
export function orderedStorage(
  storage: RxStorage<unknown, unknown>,
  passed: (collection: string) => Promise<number> = () => Promise.resolve(0),
): RxStorage<unknown, unknown> {
  const create = async (parameters: AnyParameters): Promise<AnyInstance> => {
    const instance: AnyInstance = await storage.createStorageInstance<AnyDocument>(parameters);
    const primary: string = getPrimaryFieldOfPrimaryKey(parameters.schema.primaryKey);
    await readLaterFast(instance, primary);
    const write = addingTo(instance, primary);
    let turn: Promise<unknown> = Promise.resolve();
    /** The last place taken; null while it has to be looked up on disk. */
    let head: Head | null = null;

    const start = async (): Promise<Head> => {
      const onDisk = await headOf(instance, primary);
      return { ...onDisk, lwt: Math.max(onDisk.lwt, await passed(parameters.collectionName)) };
    };

    const inTurn: AnyInstance['bulkWrite'] = async (rows, context) => {
      const before = head ?? (await start());
      const stamp = Math.max(before.lwt, ...rows.map((row) => row.document._meta.lwt));
      const lwt = stamp > before.lwt ? stamp : next(before.lwt);
      // RxDB made these objects for this write only and reads them again as the result of the write.
      for (const { document } of rows) document._meta.lwt = lwt;
      const ids = rows.map(({ document }) => String(document[primary]));
      const id = ids.reduce((last, one) => (one > last ? one : last), '');
      // Whether a write that fails was committed is not known here.
      head = null;
      const result = await write(rows, context);
      head = { lwt, place: { id, lwt }, known: before.known };
      if (before.known) noteSpan(context, { after: before.place, upTo: { id, lwt } });
      return result;
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
