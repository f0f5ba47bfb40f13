import type { UserContext } from '@shared/county/wire';
import { Failure } from '../http/failure';

interface Side {
  names: string[];
  roles: string[];
}

const words = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];

function side(security: unknown, name: 'admins' | 'members'): Side {
  const value = (security as Record<string, unknown> | undefined)?.[name] as Partial<Side> | undefined;
  return { names: words(value?.names), roles: words(value?.roles) };
}

function holds(who: UserContext, { names, roles }: Side): boolean {
  return (who.name !== null && names.includes(who.name)) || roles.some((role) => who.roles.includes(role));
}

export function isDatabaseAdmin(who: UserContext, security: unknown): boolean {
  return who.roles.includes('_admin') || holds(who, side(security, 'admins'));
}

/** Throws Failure 401 for nobody and 403 for an account that may not read the database. */
export function demandMember(who: UserContext, security: unknown): void {
  const members = side(security, 'members');
  const open = members.names.length === 0 && members.roles.length === 0;
  if (open || isDatabaseAdmin(who, security) || holds(who, members)) return;
  if (who.name === null) {
    throw new Failure(401, 'unauthorized', 'You are not authorized to access this db.');
  }
  throw new Failure(403, 'forbidden', 'You are not allowed to access this db.');
}

/** Throws Failure 400 for a security object that CouchDB would not take. */
export function checkSecurity(security: Record<string, unknown>): void {
  for (const name of ['admins', 'members']) {
    const value = security[name] ?? {};
    const lists = typeof value === 'object' ? Object.values(value) : [undefined];
    if (!lists.every((list) => Array.isArray(list) && list.every((word) => typeof word === 'string'))) {
      throw new Failure(400, 'bad_request', `${name} must hold lists of names and roles`);
    }
  }
}
