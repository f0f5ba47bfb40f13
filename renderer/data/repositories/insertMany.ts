import type { Draft, Envelope } from '@shared/domain/record/envelope';
import { ValidationError } from '../errors';
import type { StoredTable } from '../storage/table';
import { breathe, chunksOf } from './chunks';
import { rewrite } from './rewrite';
import type { Asked, Belonging } from './belonging';
import type { RecordRights } from './rights';
import type { Stamps } from './stamps';

/** Where it is noted which records a batch made, before they are written. */
export interface BatchNotes {
  inserting(batchId: string, collection: string, ids: string[]): Promise<void>;
}

/** Encrypting and storing 500 records stopped the window for 0.3 s on a busy PC; half of them stop it half as long. */
const recordsAtOnce = 250;

interface Options {
  batchId?: string;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * All or nothing: when the signal fires, a draft does not fit or the disk is full, the records written so far become
 * tombstones and the reason is thrown (ValidationError, the signal's reason, or the storage's error).
 * While the disk takes one chunk, the next is being encrypted; never more than two are under way.
 */
export async function insertMany<T extends Envelope>(
  parts: {
    table: StoredTable<T>;
    stamps: Stamps<T>;
    belonging: Belonging<T>;
    rights: RecordRights;
    notes: BatchNotes;
  },
  drafts: readonly Draft<T>[],
  { batchId, onProgress, signal }: Options,
): Promise<string[]> {
  const { table, stamps, belonging, rights, notes } = parts;
  const ids: string[] = [];
  const asked: Asked = {};
  const underWay: Promise<void>[] = [];
  let done = 0;

  const write = async (records: T[], first: number): Promise<void> => {
    const { invalid } = await table.write(
      records.map((content) => ({ content, deleted: false, previous: undefined })),
    );
    for (const [id, issues] of invalid) {
      throw new ValidationError(table.name, issues, first + records.findIndex((record) => record.id === id));
    }
    // Two chunks are under way, and the later one may be told of first.
    done += records.length;
    onProgress?.(done, drafts.length);
  };

  try {
    for (const chunk of chunksOf(drafts, recordsAtOnce)) {
      signal?.throwIfAborted();
      const placed = await belonging.place(chunk, { asked });
      const records = placed.map(({ draft, org }) => stamps.made(draft, org));
      records.forEach((record) => rights.mayAdd(record));
      const first = ids.length;
      const made = records.map(({ id }) => id);
      if (batchId !== undefined) await notes.inserting(batchId, table.name, made);
      // Noted before the outcome is known: of a refused chunk the good records are on disk.
      ids.push(...made);
      const writing = write(records, first);
      // Its failure is met when its turn comes; until then nobody listens.
      writing.catch(() => undefined);
      underWay.push(writing);
      if (underWay.length > 1) await underWay.shift();
      await breathe();
    }
    await Promise.all(underWay);
    signal?.throwIfAborted();
    return ids;
  } catch (error) {
    await Promise.allSettled(underWay);
    await rewrite(table, ids, (row) =>
      row.deleted ? undefined : { content: stamps.touched(row.content), deleted: true },
    );
    throw error;
  }
}
