import type { RxDocumentData, RxStorageChangeEvent, RxStorageWriteError } from 'rxdb';
import type { ValidationIssue } from '../errors';
import { type Agreed, agreedField, agreedOf, keptAgreed } from './agreed';
import { isUpTo, type Place, type Span } from './spans';

/** What every content has; the rest is the caller's business. */
export interface Content {
  id: string;
}

/** A document as RxDB's storage gives it. */
export type Stored = RxDocumentData<Record<string, unknown>>;

/** A record with what RxDB knows about it. */
export interface Row<T> {
  content: T;
  deleted: boolean;
  /** Changes with every write. */
  version: string;
  /** The last agreement with the county, as far as it lies in the row. */
  agreed: Agreed | undefined;
  /** For the write that follows. */
  stored: Stored;
}

/** Ids that were not written, and why. */
export interface WriteResult {
  conflicts: string[];
  invalid: Map<string, ValidationIssue[]>;
  /** Where the written ones lie in the order of writing; undefined where the storage cannot say. */
  span?: Span;
}

/** What happened to a collection in one write. */
export interface Changes<T> {
  upserted: T[];
  removed: string[];
  /** The place of the last of them in the order of writing; absent where they left without a trace. */
  place?: Place;
}

export function toRow<T extends Content>(stored: Stored): Row<T> {
  const { _deleted, _rev, _meta, _attachments, [agreedField]: _agreed, ...content } = stored;
  return {
    // The validator above the storage has checked the content against the schema of T.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    content: content as unknown as T,
    deleted: _deleted,
    version: _rev,
    agreed: agreedOf(stored),
    stored,
  };
}

/** What is to be written of one row. */
export interface Write<T> {
  content: T;
  deleted: boolean;
  /** The row this write replaces; undefined: there is none yet. */
  previous: Row<T> | undefined;
  /** What is agreed with the county by this write; without it the row keeps what it knew. */
  agreed?: Agreed;
}

/** RxDB fills in revision and stamp. Fields without a value are left out: a schema has no word for `undefined`. */
export function toStored<T extends Content>({ content, deleted, previous, agreed }: Write<T>): Stored {
  const stored: Stored = {
    _deleted: deleted,
    _attachments: {},
    _meta: previous?.stored._meta ?? { lwt: 1 },
    _rev: previous?.stored._rev ?? '',
  };
  for (const [field, value] of Object.entries(content)) {
    if (value !== undefined) stored[field] = value;
  }
  const kept = agreed ?? keptAgreed(previous);
  if (kept) stored[agreedField] = kept;
  return stored;
}

/** Throws what is neither a conflict nor a record that does not fit its schema. */
export function sortErrors(errors: RxStorageWriteError<Record<string, unknown>>[]): WriteResult {
  const result: WriteResult = { conflicts: [], invalid: new Map() };
  for (const error of errors) {
    if (error.status === 409) result.conflicts.push(error.documentId);
    else if (error.status === 422) result.invalid.set(error.documentId, error.validationErrors.map(toIssue));
    else throw new Error(`write refused with status ${error.status}`);
  }
  return result;
}

function toIssue(issue: { field: string; message: string; path?: unknown; code?: unknown }): ValidationIssue {
  const { field, message, path, code } = issue;
  return { field, message, path: typeof path === 'string' ? path : field, code: String(code) };
}

export function toChanges<T extends Content>(
  events: readonly RxStorageChangeEvent<Record<string, unknown>>[],
): Changes<T> {
  const changes: Changes<T> = { upserted: [], removed: [] };
  for (const event of events) {
    const place = { id: event.documentId, lwt: event.documentData._meta.lwt };
    if (!changes.place || isUpTo(changes.place, place)) changes.place = place;
    if (event.operation === 'DELETE') changes.removed.push(event.documentId);
    else changes.upserted.push(toRow<T>(event.documentData).content);
  }
  return changes;
}
