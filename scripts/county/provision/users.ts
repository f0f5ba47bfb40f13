import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { accountRoles } from '@shared/county/roles';
import type { Account } from '../contract';
import type { CountyClient } from './client';

interface UserDocument {
  name: string;
  roles: string[];
  [field: string]: unknown;
}

/** Without the letters and digits that look alike on paper. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A first password that can be read out over the telephone: three groups of four, about 60 bits. */
export function firstPassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** Makes the account, or sets the roles of one that stands; its password is given only where this call made it. */
export async function ensureUser(county: CountyClient, account: Account): Promise<Account> {
  const { name } = account;
  const roles = accountRoles(account.roles);
  const path = `/_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`;
  const stands = await county.ask<UserDocument>('GET', path, undefined, [404]);
  if (stands === undefined) {
    const password = account.password ?? firstPassword();
    await county.demand('PUT', path, { name, password, roles, type: 'user' });
    return { name, password, roles };
  }
  if (!isDeepStrictEqual(stands.roles, roles)) await county.demand('PUT', path, { ...stands, roles });
  return { name, roles };
}
