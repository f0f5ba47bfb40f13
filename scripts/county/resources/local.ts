import type { Answer, Exchange } from '../http/exchange';
import { asObject } from '../http/exchange';
import { notFound } from '../http/failure';
import { readDocument } from '../write/incoming';
import { readLocal } from '../write/local';
import { demandMethod, openDatabase, type Services } from './services';
import { writeOne } from './writeOne';

/** `/{db}/_local/{id}`: stays in this database, without history and without rules. */
export async function local(services: Services, exchange: Exchange, id: string): Promise<Answer> {
  demandMethod(exchange, 'GET', 'HEAD', 'PUT', 'DELETE');
  const database = openDatabase(services, exchange);
  if (exchange.method === 'PUT') {
    const value = asObject(await exchange.json(), 'Document');
    return await writeOne(
      services,
      exchange,
      database,
      readDocument({ ...value, _id: id }, () => id, false),
      true,
    );
  }
  const doc = await readLocal(database, id);
  if (doc === undefined) throw notFound();
  if (exchange.reads) return { body: doc };
  return await writeOne(services, exchange, database, { id, deleted: true, fields: {} }, true);
}
