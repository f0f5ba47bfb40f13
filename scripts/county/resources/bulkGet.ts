import type { Answer, Exchange } from '../http/exchange';
import { badRequest } from '../http/failure';
import type { Database } from '../store/database';
import { demandMethod, openDatabase, type Services } from './services';
import { shown } from './shown';

/** `POST /{db}/_bulk_get` */
export async function bulkGet(services: Services, exchange: Exchange): Promise<Answer> {
  demandMethod(exchange, 'POST');
  const database = openDatabase(services, exchange);
  const { docs } = await exchange.object();
  if (!Array.isArray(docs)) throw badRequest("Missing JSON list of 'docs'.");
  const results = [];
  for (const wanted of docs as { id?: unknown; rev?: unknown }[]) {
    const id = String(wanted.id);
    const rev = typeof wanted.rev === 'string' ? wanted.rev : undefined;
    results.push({ id, docs: [await one(database, id, rev, exchange.flag('revs'))] });
  }
  return { body: { results } };
}

async function one(database: Database, id: string, rev: string | undefined, revs: boolean): Promise<object> {
  const options = { revs, ...(rev !== undefined && { rev }) };
  const doc =
    (await database.find(id, options)) ?? (rev === undefined ? await deleted(database, id) : undefined);
  if (doc !== undefined) return { ok: shown(doc) };
  return { error: { id, rev: rev ?? 'undefined', error: 'not_found', reason: 'missing' } };
}

/** Without a revision CouchDB gives the tombstone of a deleted document. */
async function deleted(database: Database, id: string): ReturnType<Database['find']> {
  const [row] = (await database.pouch.allDocs({ keys: [id] })).rows;
  return row?.value === undefined ? undefined : await database.find(id, { rev: row.value.rev });
}
