import type { Answer, Exchange } from '../http/exchange';
import { asObject, parseJson } from '../http/exchange';
import { badRequest, conflict, notFound } from '../http/failure';
import type { Database } from '../store/database';
import { isMissing, type StoredDocument } from '../store/pouch';
import { checkId, documentSizeLimit, isRevision, readDocument } from '../write/incoming';
import { leaves } from '../write/plan';
import { demandMethod, openDatabase, type Services } from './services';
import { shown } from './shown';
import { writeOne } from './writeOne';

/** `/{db}/{id}` */
export async function document(services: Services, exchange: Exchange, id: string): Promise<Answer> {
  demandMethod(exchange, 'GET', 'HEAD', 'PUT', 'DELETE');
  const database = openDatabase(services, exchange);
  if (exchange.reads) return await read(database, exchange, id);
  checkId(id);
  if (exchange.method === 'PUT') return await put(services, exchange, database, id);
  const rev = exchange.query.get('rev') ?? exchange.header('if-match')?.replaceAll('"', '');
  if (rev !== undefined && !isRevision(rev)) throw badRequest('Invalid rev format');
  const stands = await database.find(id);
  if (stands === undefined) throw notFound();
  if (rev === undefined) throw conflict();
  return await writeOne(services, exchange, database, { id, rev, deleted: true, fields: {} }, true);
}

async function put(services: Services, exchange: Exchange, database: Database, id: string): Promise<Answer> {
  const bytes = await exchange.bytes();
  const value = asObject(parseJson(bytes), 'Document');
  const rev = exchange.query.get('rev') ?? exchange.header('if-match')?.replaceAll('"', '');
  // The address says which document it is, whatever `_id` says.
  const named = { ...value, _id: id, ...(rev !== undefined && { _rev: rev }) };
  const doc = readDocument(named, () => id, bytes.length > documentSizeLimit);
  return await writeOne(services, exchange, database, doc, exchange.query.get('new_edits') !== 'false');
}

async function read(database: Database, exchange: Exchange, id: string): Promise<Answer> {
  const { query } = exchange;
  if (query.get('open_revs') === 'all') {
    const found = await leaves(database, id);
    if (found.length === 0) throw notFound();
    return { body: found.map((doc) => ({ ok: shown(doc) })) };
  }
  const rev = query.get('rev');
  if (rev !== null && !isRevision(rev)) throw badRequest('Invalid rev format');
  const doc = await get(database, id, {
    ...(rev !== null && { rev }),
    revs: exchange.flag('revs'),
    conflicts: exchange.flag('conflicts'),
    attachments: exchange.flag('attachments'),
  });
  const tag = `"${doc._rev ?? ''}"`;
  if (exchange.header('if-none-match') === tag) return { status: 304, headers: { ETag: tag } };
  return { headers: { ETag: tag }, body: shown(doc) };
}

async function get(
  database: Database,
  id: string,
  options: Record<string, unknown>,
): Promise<StoredDocument> {
  try {
    return await database.pouch.get(id, options);
  } catch (error) {
    if (isMissing(error)) throw notFound(error.reason === 'deleted' ? 'deleted' : 'missing');
    throw error;
  }
}
