import type { Answer, Exchange } from '../http/exchange';
import { demandAdmin, demandMethod, type Services } from './services';

/** `GET /` */
export function welcome({ databases }: Services, exchange: Exchange): Answer {
  demandMethod(exchange, 'GET', 'HEAD');
  const { uuid } = databases.state;
  const vendor = { name: 'Minqingben embedded county' };
  return { body: { couchdb: 'Welcome', version: '3.5.0', uuid, features: [], vendor } };
}

/** `GET /_up` */
export function up(_services: Services, exchange: Exchange): Answer {
  demandMethod(exchange, 'GET', 'HEAD');
  return { body: { status: 'ok', seeds: {} } };
}

/** `GET /_all_dbs`, for administrators. */
export function allDatabases({ databases }: Services, exchange: Exchange): Answer {
  demandMethod(exchange, 'GET', 'HEAD');
  demandAdmin(exchange);
  return { body: databases.names() };
}
