import type { Draft, Envelope } from '@shared/domain/record/envelope';
import { ValidationError } from '../errors';
import type { StoredTable } from '../storage/table';
import { breathe, chunkSize, chunksOf } from './chunks';
import { rewrite } from './rewrite';
import type { Stamps } from './stamps';

/** Where it is noted which records a batch made, before they are written. */
export interface BatchNotes {
  inserting(batchId: string, collection: string, ids: string[]): Promise<void>;
}

interface Options {
  batchId?: string;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * All or nothing: when the signal fires, a draft does not fit or the disk is full, the records written so far become
 * tombstones and the reason is thrown (ValidationError, the signal's reason, or the storage's error).
 */
export async function insertMany<T extends Envelope>(
  parts: { table: StoredTable<T>; stamps: Stamps<T>; notes: BatchNotes },
  drafts: readonly Draft<T>[],
  { batchId, onProgress, signal }: Options,
): Promise<string[]> {
  const { table, stamps, notes } = parts;
  const done: string[] = [];
  try {
    for (const [number, chunk] of chunksOf(drafts).entries()) {
      signal?.throwIfAborted();
      const records = chunk.map((draft) => stamps.made(draft));
      const ids = records.map(({ id }) => id);
      if (batchId !== undefined) await notes.inserting(batchId, table.name, ids);
      // Noted before the outcome is known: of a refused chunk the good records are on disk.
      done.push(...ids);
      const { invalid } = await table.write(
        records.map((content) => ({ content, deleted: false, previous: undefined })),
      );
      for (const [id, issues] of invalid) {
        throw new ValidationError(table.name, issues, number * chunkSize + ids.indexOf(id));
      }
      onProgress?.(done.length, drafts.length);
      await breathe();
    }
    signal?.throwIfAborted();
    return done;
  } catch (error) {
    await rewrite(table, done, (row) =>
      row.deleted ? undefined : { content: stamps.touched(row.content), deleted: true },
    );
    throw error;
  }
}
