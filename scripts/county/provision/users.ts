import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { accountRoles, disabledRole } from '@shared/county/roles';
import type { Account } from '../contract';
import type { Steps } from './steps';

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

const pathOf = (name: string): string => `/_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`;

/** Makes the account, or sets the roles of one that stands; its password is given only where this call made it. */
export async function ensureUser(steps: Steps, account: Account): Promise<Account> {
  const { name } = account;
  const roles = accountRoles(account.roles);
  const stands = await steps.county.ask<UserDocument>('GET', pathOf(name), undefined, [404]);
  if (stands === undefined) {
    const password = account.password ?? firstPassword();
    const user = { name, password, roles, type: 'user' };
    await steps.put(`account ${name}: made with ${roles.join(', ')}`, pathOf(name), user);
    return steps.dryRun ? { name, roles } : { name, password, roles };
  }
  if (!isDeepStrictEqual(stands.roles, roles)) {
    const what = `account ${name}: roles ${stands.roles.join(', ')} become ${roles.join(', ')}`;
    await steps.put(what, pathOf(name), { ...stands, roles });
  }
  return { name, roles };
}

/**
 * Takes an account out of use: it can sign in to learn that, and nothing more. Throws Error for an account that is not
 * there, since a mistyped name must not look like success.
 */
export async function disableUser(steps: Steps, name: string): Promise<Account> {
  if ((await steps.county.ask('GET', pathOf(name), undefined, [404])) === undefined) {
    throw new Error(`account ${name} is not known at this county`);
  }
  return await ensureUser(steps, { name, roles: [disabledRole] });
}
