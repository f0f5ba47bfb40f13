import { identify } from '../auth/identify';
import { allDocs } from '../resources/allDocs';
import { attachment } from '../resources/attachment';
import { bulkDocs } from '../resources/bulkDocs';
import { bulkGet } from '../resources/bulkGet';
import { changes } from '../resources/changes';
import { database } from '../resources/database';
import { document } from '../resources/document';
import { local } from '../resources/local';
import { security } from '../resources/security';
import { allDatabases, up, welcome } from '../resources/server';
import type { Services } from '../resources/services';
import { session } from '../resources/session';
import type { Answer, Exchange } from './exchange';
import { noDatabase, notFound } from './failure';
import type { Handler } from './server';

type Resource = (services: Services, exchange: Exchange) => Answer | Promise<Answer>;

const ofServer = new Map<string, Resource>([
  ['_up', up],
  ['_all_dbs', allDatabases],
  ['_session', session],
]);

const ofDatabase = new Map<string, Resource>([
  ['_security', security],
  ['_changes', changes],
  ['_bulk_docs', bulkDocs],
  ['_bulk_get', bulkGet],
  ['_all_docs', allDocs],
]);

/** Finds out who asks and hands the request to its resource. */
export function route(services: Services): Handler {
  return async (exchange) => {
    const signsIn = exchange.path[0] === '_session' && !exchange.reads;
    const identity = signsIn ? undefined : await identify(exchange, services.accounts);
    if (identity !== undefined) {
      exchange.who = identity.who;
      exchange.authenticated = identity.by;
    }
    const answer = await dispatch(services, exchange);
    const renewed = identity?.renewed;
    return renewed === undefined
      ? answer
      : { ...answer, headers: { 'Set-Cookie': renewed, ...answer.headers } };
  };
}

async function dispatch(services: Services, exchange: Exchange): Promise<Answer> {
  const [first, second, ...rest] = exchange.path;
  if (first === undefined) return welcome(services, exchange);
  if (second === undefined) {
    const resource = ofServer.get(first);
    if (resource !== undefined) return await resource(services, exchange);
    if (first.startsWith('_') && exchange.method !== 'PUT' && first !== '_users') throw noDatabase();
    return await database(services, exchange);
  }
  const resource = rest.length === 0 ? ofDatabase.get(second) : undefined;
  if (resource !== undefined) return await resource(services, exchange);
  return await byId(services, exchange, second, rest);
}

async function byId(services: Services, exchange: Exchange, second: string, rest: string[]): Promise<Answer> {
  const reserved = second === '_design' || second === '_local';
  const id = reserved ? `${second}/${rest.shift() ?? ''}` : second;
  if (id.startsWith('_local/')) return await local(services, exchange, id);
  const [name, ...more] = rest;
  if (name === undefined) return await document(services, exchange, id);
  if (id.startsWith('_') && !id.startsWith('_design/')) throw notFound();
  return await attachment(services, exchange, id, [name, ...more].join('/'));
}
