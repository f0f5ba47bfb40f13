import type { Answer, Exchange } from '../http/exchange';
import { Failure } from '../http/failure';
import type { Database } from '../store/database';
import type { Incoming } from '../write/incoming';
import { writeDocuments } from '../write/writer';
import type { Services } from './services';

/** Writes one document; a refusal is the whole answer. Throws Failure. */
export async function writeOne(
  { accounts }: Services,
  exchange: Exchange,
  database: Database,
  doc: Incoming,
  newEdits: boolean,
): Promise<Answer> {
  const [row] = await writeDocuments(database, exchange.who, [doc], newEdits);
  if (database.name === '_users') accounts.forget();
  if (row === undefined) throw new Error('a document without a row');
  if (row.refused !== undefined) {
    throw new Failure(row.refused.status, row.refused.error, row.refused.reason);
  }
  const { id, rev } = row;
  const path = [database.name, id].map(encodeURIComponent).join('/');
  return {
    // CouchDB says 201 of a new revision and 200 of a deletion.
    status: doc.deleted ? 200 : 201,
    headers: { ETag: `"${rev}"`, Location: `/${path}` },
    body: { ok: true, id, rev },
  };
}
