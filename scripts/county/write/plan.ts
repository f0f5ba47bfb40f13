import { createHash } from 'node:crypto';
import { badRequest } from '../http/failure';
import type { Database } from '../store/database';
import type { StoredDocument } from '../store/pouch';
import type { Incoming } from './incoming';

export interface Refused {
  status: number;
  error: string;
  reason: unknown;
}

/** What is to become of one incoming document. */
export interface Plan {
  doc: Incoming;
  /** The revision that it replaces, as stored; also a deleted one, where it was named. */
  oldDoc?: StoredDocument;
  /** Generation and hashes of the revision to be written, from the newest back. */
  revisions: { start: number; ids: string[] };
  refused?: Refused;
  /** Refused for this where no design document refuses it before. */
  afterRules?: Refused;
}

export const revisionOf = (plan: Plan): string => `${plan.revisions.start}-${plan.revisions.ids[0] ?? ''}`;

const conflicting: Refused = { status: 409, error: 'conflict', reason: 'Document update conflict.' };

/** Edits: each replaces the revision that it names, which must be a leaf that no other edit of the batch took. */
export async function planEdits(database: Database, docs: readonly Incoming[]): Promise<Plan[]> {
  const keys = [...new Set(docs.map((doc) => doc.id))];
  const { rows } = await database.pouch.allDocs({ keys, include_docs: true });
  const stored = new Map(rows.map((row) => [row.key, row]));
  const taken = new Set<string>();
  const plans: Plan[] = [];
  for (const doc of docs) {
    const winner = stored.get(doc.id)?.value;
    const plan = await planEdit(database, doc, winner, stored.get(doc.id)?.doc ?? undefined);
    const place = `${doc.id}\n${plan.revisions.ids[1] ?? ''}`;
    plans.push(plan.refused === undefined && taken.has(place) ? { ...plan, refused: conflicting } : plan);
    taken.add(place);
  }
  return plans;
}

async function planEdit(
  database: Database,
  doc: Incoming,
  winner: { rev: string; deleted?: true } | undefined,
  winning: StoredDocument | undefined,
): Promise<Plan> {
  if (doc.rev === undefined) {
    if (winner === undefined) return { doc, revisions: nextRevision(doc, undefined) };
    const revisions = nextRevision(doc, winner.rev);
    if (winner.deleted !== true) return { doc, revisions, refused: conflicting };
    return { doc, revisions, ...(doc.deleted && { afterRules: conflicting }) };
  }
  const revisions = nextRevision(doc, doc.rev);
  if (winner === undefined) return { doc, revisions, refused: conflicting };
  const oldDoc =
    winner.rev === doc.rev
      ? (winning ?? (await database.find(doc.id, { rev: doc.rev })))
      : await findLeaf(database, doc.id, doc.rev);
  if (oldDoc === undefined) return { doc, revisions, refused: conflicting };
  // As in CouchDB 3.5, nothing follows a tombstone: a document comes back by a write that names no revision.
  return { doc, revisions, oldDoc, ...(oldDoc._deleted === true && { afterRules: conflicting }) };
}

async function findLeaf(database: Database, id: string, rev: string): Promise<StoredDocument | undefined> {
  return (await leaves(database, id)).find((leaf) => leaf._rev === rev);
}

/** All leaves of a document's tree of revisions, deleted ones too; empty for an unknown document. */
export async function leaves(database: Database, id: string): Promise<StoredDocument[]> {
  const found: unknown = (await database.find(id, { open_revs: 'all' })) ?? [];
  return (found as { ok?: StoredDocument }[]).flatMap(({ ok }) => (ok === undefined ? [] : [ok]));
}

function nextRevision(doc: Incoming, parent: string | undefined): { start: number; ids: string[] } {
  const [generation = '0', ...hash] = parent?.split('-') ?? [];
  const attachments = Object.entries(doc.attachments ?? {});
  const text = JSON.stringify([doc.deleted, parent ?? null, doc.fields, attachments]);
  const id = createHash('md5').update(text).digest('hex');
  return { start: Number(generation) + 1, ids: parent === undefined ? [id] : [id, hash.join('-')] };
}

/** Replicas (`new_edits: false`) bring their own history and never conflict. Throws Failure 400 without one. */
export async function planReplicas(database: Database, docs: readonly Incoming[]): Promise<Plan[]> {
  return await Promise.all(
    docs.map(async (doc): Promise<Plan> => {
      const revisions = doc.revisions ?? fromRev(doc.rev);
      const parent = revisions.ids[1];
      const oldDoc =
        parent === undefined
          ? undefined
          : await database.find(doc.id, { rev: `${revisions.start - 1}-${parent}` });
      return { doc, revisions, ...(oldDoc !== undefined && { oldDoc }) };
    }),
  );
}

function fromRev(rev: string | undefined): { start: number; ids: string[] } {
  if (rev === undefined) {
    throw badRequest('When `new_edits: false`, the document needs `_rev` or `_revisions` specified');
  }
  const [generation = '', ...hash] = rev.split('-');
  return { start: Number(generation), ids: [hash.join('-')] };
}
