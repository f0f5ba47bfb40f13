import type { Answer, Exchange } from '../http/exchange';
import { conflict, notFound } from '../http/failure';
import type { Database } from '../store/database';
import { isMissing, type StoredAttachment, type StoredDocument } from '../store/pouch';
import { isRevision, readDocument, type Incoming } from '../write/incoming';
import { demandMethod, openDatabase, type Services } from './services';
import { shown } from './shown';
import { writeOne } from './writeOne';

/** `/{db}/{id}/{attachment}` */
export async function attachment(
  services: Services,
  exchange: Exchange,
  id: string,
  name: string,
): Promise<Answer> {
  demandMethod(exchange, 'GET', 'HEAD', 'PUT', 'DELETE');
  const database = openDatabase(services, exchange);
  const rev = exchange.query.get('rev') ?? undefined;
  if (exchange.reads) return await read(database, id, name, rev);
  const known = await database.find(id, rev !== undefined && isRevision(rev) ? { rev } : {});
  // An existing document changes only where its revision is named.
  if (known !== undefined && known._rev !== rev) throw conflict();
  if (known === undefined && (rev !== undefined || exchange.method === 'DELETE')) throw notFound();
  const attachments = { ...(known === undefined ? {} : shown(known)._attachments) };
  if (exchange.method === 'PUT') attachments[name] = await received(exchange);
  else if (attachments[name] === undefined) throw notFound('Document is missing attachment');
  else delete attachments[name];
  const answer = await writeOne(services, exchange, database, withAttachments(id, known, attachments), true);
  return exchange.method === 'PUT' ? answer : { ...answer, status: 200 };
}

async function received(exchange: Exchange): Promise<StoredAttachment> {
  const type = exchange.header('content-type') ?? 'application/octet-stream';
  return { content_type: type, data: (await exchange.bytes()).toString('base64') };
}

function withAttachments(
  id: string,
  known: StoredDocument | undefined,
  attachments: Record<string, StoredAttachment>,
): Incoming {
  return readDocument({ ...known, _id: id, _attachments: attachments }, () => id, false);
}

async function read(database: Database, id: string, name: string, rev: string | undefined): Promise<Answer> {
  const doc = await database.find(id, rev === undefined ? {} : { rev });
  if (doc === undefined) throw notFound();
  const stub = doc._attachments?.[name];
  if (stub === undefined) throw notFound('Document is missing attachment');
  try {
    const body = await database.pouch.getAttachment(id, name, rev === undefined ? {} : { rev });
    const type = stub.content_type ?? 'application/octet-stream';
    const tag = `"${(stub.digest ?? '').replace(/^md5-/, '')}"`;
    return { headers: { 'Content-Type': type, ETag: tag }, body: Buffer.from(body) };
  } catch (error) {
    if (isMissing(error)) throw notFound('Document is missing attachment');
    throw error;
  }
}
