import type { Database } from '../store/database';
import type { Incoming } from './incoming';

/** `_local` documents take part in no conflict: the revision counts on from the one that the client names. */
export async function writeLocal(database: Database, doc: Incoming): Promise<string> {
  const { pouch } = database;
  const known = await database.find(doc.id);
  if (doc.deleted) {
    if (known?._rev !== undefined) await pouch.remove(doc.id, known._rev);
    return '0-0';
  }
  const count = Number(/^0-(\d+)$/.exec(doc.rev ?? '')?.[1] ?? 0) + 1;
  // PouchDB keeps a revision of its own, so ours lies beside the content.
  const wrapped = { _id: doc.id, count, fields: doc.fields };
  await pouch.put(known?._rev === undefined ? wrapped : { ...wrapped, _rev: known._rev });
  return `0-${count}`;
}

/** A `_local` document as the wire shows it. */
export async function readLocal(
  database: Database,
  id: string,
): Promise<Record<string, unknown> | undefined> {
  const known = await database.find(id);
  if (known === undefined) return undefined;
  return { _id: id, _rev: `0-${String(known.count)}`, ...(known.fields as object) };
}
