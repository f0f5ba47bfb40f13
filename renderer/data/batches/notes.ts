import type { LocalStore } from '../office';
import type { BatchNotes } from '../repositories/insertMany';

/** The values of changed fields before and after a batch; no `value`: the field was not there. */
export interface FieldValues {
  before: { value?: unknown };
  after: { value?: unknown };
}

/** A bounded piece of what a batch did. */
export interface BatchPiece {
  collection: string;
  inserted: string[];
  updated: { id: string; fields: Record<string, FieldValues> }[];
}

/**
 * What a batch did stays on this PC, encrypted: earlier values are personal and would otherwise travel to the county
 * with the journal. The piece is written before the count that makes it known, and both before the records.
 */
export async function notePiece(local: LocalStore, batchId: string, piece: BatchPiece): Promise<void> {
  const pieces = (await local.get<number>(countKey(batchId))) ?? 0;
  await local.set(pieceKey(batchId, pieces), piece);
  await local.set(countKey(batchId), pieces + 1);
}

/** The pieces of a batch, last one first, one at a time. */
export async function* piecesBackward(local: LocalStore, batchId: string): AsyncGenerator<BatchPiece> {
  const pieces = (await local.get<number>(countKey(batchId))) ?? 0;
  for (let number = pieces - 1; number >= 0; number -= 1) {
    const piece = await local.get<BatchPiece>(pieceKey(batchId, number));
    if (piece) yield piece;
  }
}

/** Forgets the pieces; the batch cannot be undone (again) after this. */
export async function forgetPieces(local: LocalStore, batchId: string): Promise<void> {
  const pieces = (await local.get<number>(countKey(batchId))) ?? 0;
  await local.remove(countKey(batchId));
  for (let number = 0; number < pieces; number += 1) await local.remove(pieceKey(batchId, number));
}

/** True while `undoBatch` has something to go by. */
export async function hasPieces(local: LocalStore, batchId: string): Promise<boolean> {
  return (await local.get<number>(countKey(batchId))) !== undefined;
}

/** What `insertMany` needs; pieces of one batch are noted one after the other. */
export function batchNotes(local: LocalStore): BatchNotes {
  return {
    inserting: (batchId, collection, inserted) =>
      notePiece(local, batchId, { collection, inserted, updated: [] }),
  };
}

function countKey(batchId: string): string {
  return `batch/${batchId}`;
}

function pieceKey(batchId: string, number: number): string {
  return `batch/${batchId}/${number}`;
}
