import { asObject, parseJson, type Answer, type Exchange } from '../http/exchange';
import { badRequest } from '../http/failure';
import { documentSizeLimit, readDocument } from '../write/incoming';
import { writeDocuments } from '../write/writer';
import { newId } from './database';
import { demandMethod, openDatabase, type Services } from './services';

/** `POST /{db}/_bulk_docs`: one row per document, in their order; replicas (`new_edits: false`) answer refusals only. */
export async function bulkDocs(services: Services, exchange: Exchange): Promise<Answer> {
  demandMethod(exchange, 'POST');
  const database = openDatabase(services, exchange);
  exchange.demandJson();
  const bytes = await exchange.bytes();
  const request = asObject(parseJson(bytes), 'Request body');
  if (request.docs === undefined) throw badRequest('POST body must include `docs` parameter.');
  if (!Array.isArray(request.docs)) throw badRequest('`docs` parameter must be an array.');
  const large = bytes.length > documentSizeLimit;
  const docs = request.docs.map((doc) => readDocument(doc, newId, large));
  const newEdits = request.new_edits !== false;
  const rows = await writeDocuments(database, exchange.who, docs, newEdits);
  if (database.name === '_users') services.accounts.forget();
  const shown = newEdits ? rows : rows.filter((row) => row.refused !== undefined);
  return {
    status: 201,
    body: shown.map(({ id, rev, refused }) =>
      refused === undefined
        ? { ok: true, id, rev }
        : { id, rev, error: refused.error, reason: refused.reason },
    ),
  };
}
