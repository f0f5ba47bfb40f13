import type { Accounts } from '../auth/accounts';
import { demandMember } from '../auth/security';
import type { Exchange } from '../http/exchange';
import { noDatabase, notAdmin, wrongMethod } from '../http/failure';
import type { Database } from '../store/database';
import type { Databases } from '../store/databases';

/** What the resources work on. */
export interface Services {
  databases: Databases;
  accounts: Accounts;
}

/** The database of a request whose sender may read it. Throws Failure 404, 401 or 403. */
export function openDatabase(services: Services, exchange: Exchange): Database {
  const database = services.databases.find(exchange.path[0] ?? '');
  if (database === undefined) throw noDatabase();
  demandMember(exchange.who, database.entry.security);
  // CouchDB lets accounts read their own document once an administrator opened `_users`; here nobody needs it.
  if (database.name === '_users' && !exchange.admin) throw notAdmin();
  return database;
}

/** Throws Failure 401. */
export function demandAdmin(exchange: Exchange): void {
  if (!exchange.admin) throw notAdmin();
}

/** Throws Failure 405. */
export function demandMethod(exchange: Exchange, ...allowed: string[]): void {
  if (!allowed.includes(exchange.method)) throw wrongMethod(allowed.join(','));
}
