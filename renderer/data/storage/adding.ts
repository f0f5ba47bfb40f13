import { Dexie } from 'dexie';
import { type BulkWriteRow, categorizeBulkWriteRows, type EventBulk, type RxStorageChangeEvent } from 'rxdb';
import { fromStorageToDexie } from 'rxdb/plugins/storage-dexie';
import { merge, Subject } from 'rxjs';
import type { AnyDocument } from '../encryption/layout';
import { chunksOf } from '../repositories/chunks';
import { type AnyInstance, dexieOf } from './dexie';

/** Handed to IndexedDB in one go: it copies each document at once, and only its answer lets the screen have its turn. */
const addedAtOnce = 125;

type Events = EventBulk<RxStorageChangeEvent<AnyDocument>, unknown>;

/**
 * A `bulkWrite` that adds rows which replace nothing without looking for each of them first, which the Dexie storage
 * does one by one. Where one of them exists nothing of it is written, and the usual way sorts them out. What is added
 * so is told on the instance's change stream like everything else.
 */
export function addingTo(instance: AnyInstance, primary: string): AnyInstance['bulkWrite'] {
  const write = instance.bulkWrite.bind(instance);
  const told = new Subject<Events>();
  const stream = instance.changeStream.bind(instance);
  const close = instance.close.bind(instance);
  instance.changeStream = () => merge(stream(), told);
  instance.close = () => {
    told.complete();
    return close();
  };

  const add = async (rows: BulkWriteRow<AnyDocument>[], context: string): Promise<boolean> => {
    const dexie = await dexieOf(instance);
    if (!dexie) return false;
    const { dexieDb, dexieTable, booleanIndexes } = dexie;
    const sorted = categorizeBulkWriteRows<AnyDocument>(instance, primary, new Map(), rows, context);
    const documents = sorted.bulkInsertDocs.map(({ document }) =>
      fromStorageToDexie<AnyDocument>(booleanIndexes, document),
    );
    try {
      await dexieDb.transaction('rw', dexieTable, async () => {
        for (const part of chunksOf(documents, addedAtOnce)) await dexieTable.bulkAdd(part);
      });
    } catch (error) {
      if (isTaken(error)) return false;
      throw error;
    }
    const { eventBulk, newestRow } = sorted;
    if (eventBulk.events.length > 0 && newestRow) {
      const { _meta, [primary]: id } = newestRow.document;
      told.next({ ...eventBulk, checkpoint: { id, lwt: _meta.lwt } });
    }
    return true;
  };

  return async (rows, context) => {
    const allNew = rows.every(({ previous }) => !previous);
    return allNew && (await add(rows, context)) ? { error: [] } : write(rows, context);
  };
}

/** One of the ids exists already; a full disk is something else. */
function isTaken(error: unknown): boolean {
  if (!(error instanceof Dexie.BulkError)) return false;
  return Object.values(error.failures).every(({ name }) => name === 'ConstraintError');
}
