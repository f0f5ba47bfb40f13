import type { UserContext } from '@shared/county/wire';
import { isDatabaseAdmin } from '../auth/security';
import { verdictStatus } from '../http/failure';
import type { Database } from '../store/database';
import type { StoredDocument } from '../store/pouch';
import type { Case } from '../validate/judge';
import { storedAttachments } from './attachments';
import type { Incoming } from './incoming';
import { writeLocal } from './local';
import { planEdits, planReplicas, revisionOf, type Plan, type Refused } from './plan';
import { hideSecret, refuseUser } from './users';

/** One row for each incoming document, in their order. */
export type Row =
  | { id: string; rev: string; refused?: undefined }
  | { id: string; rev?: string; refused: Refused };

/**
 * The one way in which documents are written. Resolves when all that was not refused is stored: the whole batch in one
 * LevelDB write. Throws Failure where the batch as a whole cannot be taken; then nothing of it is stored.
 */
export async function writeDocuments(
  database: Database,
  who: UserContext,
  docs: readonly Incoming[],
  newEdits: boolean,
): Promise<Row[]> {
  const users = database.name === '_users';
  const ready = users ? await Promise.all(docs.map(hideSecret)) : docs;
  return await database.lock.run(async () => {
    const ordinary = ready.filter((doc) => !isLocal(doc));
    const plans = await (newEdits ? planEdits(database, ordinary) : planReplicas(database, ordinary));
    await judge(database, who, plans, users);
    await store(database, plans);
    const rows = new Map(plans.map((plan) => [plan.doc, rowOf(plan, newEdits)]));
    for (const doc of ready.filter(isLocal)) {
      rows.set(doc, { id: doc.id, rev: await writeLocal(database, doc) });
    }
    return ready.flatMap((doc) => rows.get(doc) ?? []);
  });
}

const isLocal = (doc: Incoming): boolean => doc.id.startsWith('_local/');
const isDesign = (doc: Incoming): boolean => doc.id.startsWith('_design/');

function rowOf(plan: Plan, newEdits: boolean): Row {
  if (plan.refused === undefined) return { id: plan.doc.id, rev: revisionOf(plan) };
  const { doc, refused } = plan;
  return newEdits ? { id: doc.id, refused } : { id: doc.id, rev: revisionOf(plan), refused };
}

/** Marks the plans that rules refuse. Design documents are for administrators; all else goes before the functions. */
async function judge(
  database: Database,
  who: UserContext,
  plans: readonly Plan[],
  users: boolean,
): Promise<void> {
  const { security } = database.entry;
  const open = plans.filter((plan) => plan.refused === undefined);
  for (const plan of open.filter(({ doc }) => isDesign(doc))) {
    const refused = refuseDesign(plan.doc, isDatabaseAdmin(who, security));
    if (refused !== undefined) plan.refused = refused;
  }
  const records = open.filter(({ doc }) => !isDesign(doc));
  const verdicts = await database.designs.judge(records.map(caseOf), who, database.name, security);
  records.forEach((plan, i) => {
    const verdict = verdicts[i];
    const refused = verdict && { ...verdict, status: verdictStatus(verdict.error) };
    const found = refused ?? (users ? refuseUser(plan.doc) : undefined) ?? plan.afterRules;
    if (found !== undefined) plan.refused = found;
  });
}

function refuseDesign(doc: Incoming, admin: boolean): Refused | undefined {
  if (!admin) return { status: 403, error: 'forbidden', reason: 'You are not a db or server admin.' };
  const source = doc.fields.validate_doc_update;
  if (source === undefined || typeof source === 'string') return undefined;
  const reason = '`validate_doc_update` field must have string type';
  return { status: 400, error: 'invalid_design_doc', reason };
}

function caseOf({ doc, oldDoc }: Plan): Case {
  const { id, rev, revisions, deleted, attachments, fields } = doc;
  const newDoc: StoredDocument = { ...fields, _id: id };
  if (rev !== undefined) {
    const [start = '', ...hash] = rev.split('-');
    newDoc._rev = rev;
    newDoc._revisions = revisions ?? { start: Number(start), ids: [hash.join('-')] };
  }
  if (deleted) newDoc._deleted = true;
  if (attachments !== undefined) newDoc._attachments = attachments;
  return { newDoc, oldDoc };
}

async function store(database: Database, plans: readonly Plan[]): Promise<void> {
  const taken = plans.filter((plan) => plan.refused === undefined);
  if (taken.length === 0) return;
  const docs = taken.map((plan): StoredDocument => {
    const attachments = storedAttachments(plan);
    return {
      ...plan.doc.fields,
      _id: plan.doc.id,
      _rev: revisionOf(plan),
      _revisions: plan.revisions,
      ...(plan.doc.deleted && { _deleted: true }),
      ...(attachments !== undefined && { _attachments: attachments }),
    };
  });
  const { pouch, sequences } = database;
  const before = (await pouch.info()).update_seq;
  const failures = await pouch.bulkDocs(docs, { new_edits: false });
  if (taken.some(({ doc }) => isDesign(doc))) database.designs.forget();
  if (failures.length > 0) throw new Error(`the store refused ${failures.length} documents`);
  // The store numbers a batch in the order of its ids. Attachments have an order of their own: those are read back.
  if (docs.some((doc) => doc._attachments !== undefined)) return;
  const ids = docs.map((doc) => doc._id).toSorted((a, b) => (a < b ? -1 : 1));
  sequences.noteWritten(ids, before, (await pouch.info()).update_seq);
}
