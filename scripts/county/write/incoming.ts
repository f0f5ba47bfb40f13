import { asObject } from '../http/exchange';
import { badRequest, Failure } from '../http/failure';
import type { StoredAttachment } from '../store/pouch';

/** A document as a client sent it, taken apart. */
export interface Incoming {
  id: string;
  /** `<generation>-<hash>` of the revision that it replaces (or, replicated, of itself). */
  rev?: string;
  /** Replicated: the generation and the hashes from the newest back. */
  revisions?: { start: number; ids: string[] };
  deleted: boolean;
  attachments?: Record<string, StoredAttachment>;
  fields: Record<string, unknown>;
}

/** CouchDB's `max_document_size`, in bytes. */
export const documentSizeLimit = 8_000_000;

/** Members that a client may send back to us, and that are not kept. */
const derived = new Set(['_conflicts', '_deleted_conflicts', '_local_seq', '_revs_info']);

export function isRevision(text: string): boolean {
  return /^\d+-[^-\s]+$/.test(text);
}

/** Throws Failure 400 for an id that CouchDB would not take. */
export function checkId(id: unknown): string {
  if (typeof id !== 'string') throw new Failure(400, 'illegal_docid', 'Document id must be a string');
  if (id === '') throw new Failure(400, 'illegal_docid', 'Document id must not be empty');
  if (id.startsWith('_') && !/^_(?:design|local)\/./.test(id)) {
    const reason = 'Only reserved document ids may start with underscore.';
    throw new Failure(400, 'illegal_docid', reason);
  }
  return id;
}

/** Takes a document apart; `id` stands for a missing `_id`. Throws Failure 400 or 413. */
export function readDocument(value: unknown, id: () => string, sizeToCheck: boolean): Incoming {
  const doc = asObject(value, 'Document');
  const { _id, _rev, _deleted, _revisions, _attachments, ...rest } = doc;
  const known = checkId(_id === undefined ? id() : _id);
  if (sizeToCheck && Buffer.byteLength(JSON.stringify(doc)) > documentSizeLimit) {
    throw new Failure(413, 'document_too_large', known);
  }
  const fields: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(rest)) {
    if (derived.has(name)) continue;
    if (name.startsWith('_')) {
      throw new Failure(400, 'doc_validation', `Bad special document member: ${name}`);
    }
    fields[name] = field;
  }
  const rev = readRev(_rev);
  const revisions = readRevisions(_revisions);
  return {
    id: known,
    ...(rev !== undefined && { rev }),
    ...(revisions !== undefined && { revisions }),
    deleted: _deleted === true,
    ...(_attachments !== undefined && {
      attachments: asObject(_attachments, '_attachments') as Record<string, StoredAttachment>,
    }),
    fields,
  };
}

function readRev(rev: unknown): string | undefined {
  if (rev === undefined) return undefined;
  if (typeof rev !== 'string' || !isRevision(rev)) throw badRequest('Invalid rev format');
  return rev;
}

function readRevisions(value: unknown): { start: number; ids: string[] } | undefined {
  if (value === undefined) return undefined;
  const { start, ids } = asObject(value, '_revisions');
  const hashes: unknown[] = Array.isArray(ids) ? ids : [];
  if (typeof start !== 'number' || hashes.length === 0 || start < hashes.length) {
    throw new Failure(400, 'doc_validation', '_revisions.start and _revisions.ids do not fit');
  }
  return { start, ids: hashes.map(String) };
}
