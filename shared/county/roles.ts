import type { CollectionName } from '../domain/record/envelope';

/** Held by every account; opens the directory. */
export const accountRole = 'mqb';
/** Takes an account out of use; a PC that sees it locks its data. Stands beside `mqb` and nothing else. */
export const disabledRole = 'disabled';

/** What street and county may read (docs/adr/0020): nothing about residents. */
export const upwardCollections: readonly CollectionName[] = ['orgUnits', 'figures', 'journal'];

/** Reads and writes all databases of a community (12 digits). */
export const communityRole = (code: string): string => `community:${code}`;
/** Reads them only. */
export const readerRole = (code: string): string => `community:${code}:reader`;
/** Reads what a street (9 digits) may see of its communities. */
export const streetRole = (code: string): string => `street:${code}`;
/** Reads what a county (6 digits) may see of its communities. */
export const countyRole = (code: string): string => `county:${code}`;

export type ParsedRole =
  | { kind: 'account' | 'disabled' }
  | { kind: 'community' | 'reader' | 'street' | 'county'; code: string };

/** Understands a role of this product; undefined for any other. */
export function parseRole(role: string): ParsedRole | undefined {
  if (role === accountRole) return { kind: 'account' };
  if (role === disabledRole) return { kind: 'disabled' };
  const community = /^community:(\d{12})(:reader)?$/.exec(role);
  if (community?.[1] !== undefined) {
    return { kind: community[2] === undefined ? 'community' : 'reader', code: community[1] };
  }
  const street = /^street:(\d{9})$/.exec(role)?.[1];
  if (street !== undefined) return { kind: 'street', code: street };
  const county = /^county:(\d{6})$/.exec(role)?.[1];
  return county === undefined ? undefined : { kind: 'county', code: county };
}

/** The roles whose holders may read a community's collection: the members of its database. */
export function readerRoles(code: string, collection: CollectionName): string[] {
  const own = [communityRole(code), readerRole(code)];
  if (!upwardCollections.includes(collection)) return own;
  return [...own, streetRole(code.slice(0, 9)), countyRole(code.slice(0, 6))];
}

/** Whether an account with these roles may read a community's collection. */
export function mayRead(roles: readonly string[], code: string, collection: CollectionName): boolean {
  return !roles.includes(disabledRole) && readerRoles(code, collection).some((role) => roles.includes(role));
}

/** Whether an account with these roles may write in a community's databases. */
export function mayWrite(roles: readonly string[], code: string): boolean {
  return !roles.includes(disabledRole) && roles.includes(communityRole(code));
}

/** The roles as an account is given them: with `mqb`; with `disabled` nothing but these two. */
export function accountRoles(roles: readonly string[]): string[] {
  if (roles.includes(disabledRole)) return [accountRole, disabledRole];
  return [...new Set([accountRole, ...roles])];
}
