import type { CountyDocument } from '@shared/county/wire';
import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import { foldUnknown, spreadUnknown } from '@shared/domain/record/unknownFields';
import { knownFields } from '@shared/domain/record/tables';
import type { Baseline } from '@/data/replica';
import type { RecordState } from './recordState';

/** A record as the county gave it. */
export interface Remote extends RecordState {
  id: string;
  rev: string;
  attachments?: Record<string, unknown>;
}

/** Takes a document of the county apart; nothing is validated here. */
export function fromWire(collection: CollectionName, doc: CountyDocument, rev: string): Remote {
  return {
    id: doc._id,
    rev,
    content: foldOpen(collection, foldUnknown(collection, doc)),
    deleted: doc._deleted === true,
    ...(doc._attachments && { attachments: doc._attachments }),
  };
}

/** The document to send; the county checks `sentBy` against the session. */
export function toWire(state: RecordState, baseline: Baseline | undefined, user: string): CountyDocument {
  // A record comes back to life as a new one: CouchDB takes a tombstone's revision for a conflict.
  const rev = baseline?.deleted === true && !state.deleted ? undefined : baseline?.rev;
  const head = { _id: state.content.id, ...(rev && { _rev: rev }) };
  if (state.deleted) return { ...head, _deleted: true, ...tombstoneOf(state.content), sentBy: user };
  const stubs = stubsOf(baseline?.attachments);
  return {
    ...head,
    ...withoutUndefined(spreadUnknown(spreadOpen(state.content))),
    sentBy: user,
    ...(stubs && { _attachments: stubs }),
  };
}

/** What a tombstone keeps: which record, of whom, deleted by whom and when (design.md, "Merge"). */
function tombstoneOf(content: Envelope): Record<string, unknown> {
  const { id, org, updatedAt, updatedBy, deviceId, schemaVersion } = content;
  return { id, org, updatedAt, updatedBy, deviceId, schemaVersion };
}

/** A tombstone of the county with the fields that only the PC still has. */
export function completed(tombstone: Partial<Envelope>, local: Envelope): Envelope {
  const { updatedAt = local.updatedAt, updatedBy = local.updatedBy } = tombstone;
  return { ...local, updatedAt, updatedBy };
}

// The county wants `stub: true` and takes the rest from its own revision.
function stubsOf(attachments: Baseline['attachments']): CountyDocument['_attachments'] {
  return attachments as CountyDocument['_attachments'];
}

function withoutUndefined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const extPath = 'ext.';

/**
 * An open entry names its field as the PC holds it: a field that this version does not know stands in `ext`, so a
 * decision about it has to be written there, whichever version found the clash.
 */
export function foldOpen<T extends Envelope>(collection: CollectionName, content: T): T {
  return withPaths(content, (path) => {
    const name = path.startsWith(extPath) ? path.slice(extPath.length) : path;
    const [root = ''] = name.split('.');
    const foreign = !knownFields(collection).has(root) && !root.startsWith('_');
    return foreign ? `${extPath}${name}` : name;
  });
}

/** On the way to the county every field stands at the top, whichever version sends it. */
function spreadOpen<T extends Envelope>(content: T): T {
  return withPaths(content, (path) => (path.startsWith(extPath) ? path.slice(extPath.length) : path));
}

function withPaths<T extends Envelope>(content: T, path: (field: string) => string): T {
  // A tombstone made by hand holds no list.
  const open = Array.isArray(content.open) ? content.open : [];
  if (open.every(({ field }) => path(field) === field)) return content;
  return { ...content, open: open.map((entry) => ({ ...entry, field: path(entry.field) })) };
}
