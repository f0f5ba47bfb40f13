import type { JournalEntry } from '@shared/domain/journal/type';
import type { CollectionName, Draft, Envelope } from '@shared/domain/record/envelope';
import { collectionNames } from '@shared/domain/record/schema';
import type { Records } from '@shared/domain/records';
import { sameValue } from '@shared/lib/equal';
import {
  type BatchPiece,
  type FieldValues,
  forgetPieces,
  hasPieces,
  notePiece,
  piecesBackward,
} from './batches/notes';
import { DamagedRecordError, NotFoundError } from './errors';
import { note } from './journal/note';
import type { Office } from './office';
import { chunksOf } from './repositories/chunks';
import type { Repository } from './repository';

/** What taking back a batch did. */
export interface UndoResult {
  /** Records the batch had made and that are removed now. */
  removed: number;
  /** Records the batch had changed and that have their earlier values again. */
  reverted: number;
  /** Records left alone, wholly or in some fields, because somebody edited them after the batch. */
  kept: { collection: string; id: string }[];
}

/**
 * Opens an import batch: a journal entry of kind `importBatch` whose id is the batch id. Give that id to
 * `insertMany` and `updateInBatch`. `detail` must not hold names or numbers of persons.
 */
export async function beginBatch(office: Office, detail: Record<string, unknown>): Promise<string> {
  const entry = await office.repo('journal').insert({
    kind: 'importBatch',
    at: new Date().toISOString(),
    by: office.profile()?.userName ?? '',
    detail: { ...detail, state: 'open' },
  });
  return entry.id;
}

/** Changes fields of existing records as a part of the batch, each record once. Throws NotFoundError, ValidationError. */
export async function updateInBatch<N extends CollectionName>(
  office: Office,
  batchId: string,
  collection: N,
  changes: readonly { id: string; patch: Partial<Draft<Records[N]>> }[],
): Promise<void> {
  const repository = office.repo(collection);
  for (const chunk of chunksOf(changes)) {
    const records = await repository.getMany(chunk.map(({ id }) => id));
    const byId = new Map<string, object>(records.map((record) => [record.id, record]));
    const updated = chunk.map(({ id, patch }) => ({ id, fields: valuesOf(byId.get(id) ?? {}, patch) }));
    await notePiece(office.local, batchId, { collection, inserted: [], updated });
    const patches = new Map(chunk.map(({ id, patch }) => [id, patch]));
    for (const { id } of chunk) if (!byId.has(id)) throw new NotFoundError(collection, id);
    await repository.modifyMany([...patches.keys()], ({ id }) => patches.get(id) ?? {});
  }
}

/** Notes in the journal how the batch ended (counts, nothing personal). */
export async function finishBatch(
  office: Office,
  batchId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await noteState(office, batchId, { ...detail, state: 'done' });
}

/** Whether this PC can still take the batch back. */
export function canUndo(office: Office, batchId: string): Promise<boolean> {
  return hasPieces(office.local, batchId);
}

/**
 * Takes a batch back, last write first: records it made are removed, fields it changed get their earlier values.
 * What somebody edited after the batch stays and is reported in `kept`. Repeating after a break does no harm.
 */
export async function undoBatch(office: Office, batchId: string): Promise<UndoResult> {
  const result: UndoResult = { removed: 0, reverted: 0, kept: [] };
  for await (const piece of piecesBackward(office.local, batchId)) await undoPiece(office, piece, result);
  await noteState(office, batchId, { state: 'undone' });
  await forgetPieces(office.local, batchId);
  return result;
}

async function undoPiece(office: Office, piece: BatchPiece, result: UndoResult): Promise<void> {
  const collection = collectionNames.find((name) => name === piece.collection);
  if (!collection) return;
  // Any record will do here: only the envelope and the noted fields are touched.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const repository = office.repo(collection) as unknown as Repository<Envelope>;
  const inserted = await repository.getMany(piece.inserted);
  const untouched = inserted.filter((record) => !wasEdited(record));
  for (const record of inserted.filter(wasEdited)) result.kept.push({ collection, id: record.id });
  await repository.remove(untouched.map(({ id }) => id));
  result.removed += untouched.length;

  const fieldsOf = new Map(piece.updated.map(({ id, fields }) => [id, fields]));
  const incomplete = new Set<string>();
  const reverted = await repository.modifyMany([...fieldsOf.keys()], (record) => {
    const fields = Object.entries(fieldsOf.get(record.id) ?? {});
    const mine = fields.filter(([field, { after }]) => sameValue(valueAt(record, field), after.value));
    if (mine.length < fields.length) incomplete.add(record.id);
    else incomplete.delete(record.id);
    return Object.fromEntries(mine.map(([field, { before }]) => [field, before.value]));
  });
  result.reverted += reverted.length - incomplete.size;
  for (const id of incomplete) result.kept.push({ collection, id });
}

function valuesOf(record: object, patch: object): Record<string, FieldValues> {
  return Object.fromEntries(
    Object.entries(patch).map(([field, value]): [string, FieldValues] => [
      field,
      { before: { value: valueAt(record, field) }, after: { value } },
    ]),
  );
}

function valueAt(record: object, field: string): unknown {
  return new Map<string, unknown>(Object.entries(record)).get(field);
}

function wasEdited({ createdAt, updatedAt, history }: Envelope): boolean {
  return updatedAt !== createdAt || history.length > 0;
}

/** Lines of the journal are only added: how the batch went on is a further one that names it and says of what. */
async function noteState(office: Office, batchId: string, detail: Record<string, unknown>): Promise<void> {
  const begun = await beginningOf(office, batchId);
  const collection = begun?.detail['collection'];
  await note(office, 'importBatch', {
    ...(collection !== undefined && { collection }),
    ...detail,
    batch: batchId,
  });
}

/** A beginning that cannot be read does not keep the end from being noted. */
async function beginningOf(office: Office, batchId: string): Promise<JournalEntry | undefined> {
  try {
    return await office.repo('journal').get(batchId);
  } catch (error) {
    if (error instanceof DamagedRecordError) return undefined;
    throw error;
  }
}
