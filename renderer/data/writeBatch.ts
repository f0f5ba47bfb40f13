import type { CollectionName, Draft } from '@shared/domain/record/envelope';
import type { Records } from '@shared/domain/records';
import { underWay } from '@/platform/underWay';
import { backUpBeforeImport } from './backup/safety';
import { beginBatch, finishBatch, undoBatch, updateInBatch } from './batches';
import type { Office } from './office';
import { chunksOf } from './repositories/chunks';

/** Changes noted together and then written: few notes, and a cancel still comes soon. */
const changesAtOnce = 200;

/** A batch of so many records is an import or as heavy as one. */
const worthABackup = 20;

/** What a batch writes into one collection: new records, then changes of existing ones. */
export interface BatchContent<N extends CollectionName> {
  drafts: Draft<Records[N]>[];
  changes: { id: string; patch: Partial<Draft<Records[N]>> }[];
  /** Counts for the journal; never names or numbers of persons. */
  counts: Record<string, number>;
}

interface BatchOptions {
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
}

/** Writes a batch (see `batchWritten`); nothing that locks by itself cuts it off. */
export function writeBatch<N extends CollectionName>(
  office: Office,
  collection: N,
  content: BatchContent<N>,
  options: BatchOptions,
): Promise<string> {
  return underWay('import', () => batchWritten(office, collection, content, options));
}

/**
 * Writes everything as one batch that can be undone and gives its id. Progress is told in records. When it fails or
 * the signal fires, what was written is taken back and the error goes on.
 */
async function batchWritten<N extends CollectionName>(
  office: Office,
  collection: N,
  { drafts, changes, counts }: BatchContent<N>,
  { onProgress, signal }: BatchOptions,
): Promise<string> {
  const total = drafts.length + changes.length;
  if (total >= worthABackup) await backUpBeforeImport();
  const batchId = await beginBatch(office, { collection, ...counts });
  try {
    await office.repo(collection).insertMany(drafts, {
      batchId,
      signal,
      onProgress: (done) => onProgress(done, total),
    });
    let done = drafts.length;
    for (const chunk of chunksOf(changes, changesAtOnce)) {
      signal.throwIfAborted();
      await updateInBatch(office, batchId, collection, chunk);
      done += chunk.length;
      onProgress(done, total);
    }
    await finishBatch(office, batchId, counts);
    return batchId;
  } catch (error) {
    await undoBatch(office, batchId);
    throw error;
  }
}
