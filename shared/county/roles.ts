import type { CollectionName } from '../domain/record/envelope';
import { rightHolders, rightOf, type Right, type RightHolder } from './rights';

/** Held by every account; opens the directory. */
export const accountRole = 'mqb';
/** Takes an account out of use; a PC that sees it locks its data. Stands beside `mqb` and nothing else. */
export const disabledRole = 'disabled';

/** Reads and writes all databases of a community (12 digits). */
export const communityRole = (code: string): string => `community:${code}`;
/** Reads them only. */
export const readerRole = (code: string): string => `community:${code}:reader`;
/** Writes councils, meetings and matters of a community, reads the rest. */
export const secretaryRole = (code: string): string => `secretary:${code}`;
/** Writes the records of one grid; with `gridMemberRole`, which opens the databases. */
export const gridRole = (code: string, grid: string): string => `grid:${code}:${grid}`;
/** Opens what grid workers of the community read; given beside every `gridRole`. */
export const gridMemberRole = (code: string): string => `grid:${code}`;
/** Reads the communities of a street (9 digits), writes their matters, decides transfers. */
export const streetRole = (code: string): string => `street:${code}`;
/** Reads what a county (6 digits) may see of its communities, decides transfers of members. */
export const countyRole = (code: string): string => `county:${code}`;

/** Decides on membership (党籍变动); opens nothing by itself, stands beside the role of the community. */
export const standingRole = (code: string): string => `standing:${code}`;

export type ParsedRole =
  | { kind: 'account' | 'disabled' }
  | { kind: 'standing'; code: string }
  | { kind: Exclude<RightHolder, 'grid'>; code: string }
  | { kind: 'grid'; code: string; grid?: string };

const spellings: readonly [kind: RightHolder, spelling: RegExp][] = [
  ['community', /^community:(\d{12})$/],
  ['reader', /^community:(\d{12}):reader$/],
  ['secretary', /^secretary:(\d{12})$/],
  ['grid', /^grid:(\d{12})(?::(.*\S.*))?$/],
  ['street', /^street:(\d{9})$/],
  ['county', /^county:(\d{6})$/],
];

/** Understands a role of this product; undefined for any other. */
export function parseRole(role: string): ParsedRole | undefined {
  if (role === accountRole) return { kind: 'account' };
  if (role === disabledRole) return { kind: 'disabled' };
  const standing = /^standing:(\d{12})$/.exec(role)?.[1];
  if (standing !== undefined) return { kind: 'standing', code: standing };
  for (const [kind, spelling] of spellings) {
    const [, code, grid] = spelling.exec(role) ?? [];
    if (code === undefined) continue;
    return kind === 'grid' ? { kind, code, ...(grid !== undefined && { grid }) } : { kind, code };
  }
  return undefined;
}

const opening: Readonly<Record<RightHolder, (code: string) => string>> = {
  community: communityRole,
  reader: readerRole,
  secretary: secretaryRole,
  grid: gridMemberRole,
  street: (code) => streetRole(code.slice(0, 9)),
  county: (code) => countyRole(code.slice(0, 6)),
};

/** Whether holders stand above the communities: after a change of code others may. */
const isAbove = (holder: RightHolder): boolean => holder === 'street' || holder === 'county';

/** The role of a kind that opens databases of the community. */
export function roleOf(holder: RightHolder, code: string): string {
  return opening[holder](code);
}

/**
 * The roles whose holders have this right, or any, in a community's collection. After a change of the community's code
 * `present` is the one it bears now: the street and county above it may be others, beside those before.
 */
export function rolesWith(
  code: string,
  collection: CollectionName,
  wanted?: Right,
  present: string = code,
): string[] {
  const holders = rightHolders.filter((holder) => {
    const right = rightOf(holder, collection);
    return right !== undefined && (wanted === undefined || right === wanted);
  });
  return [
    ...new Set([
      ...holders.map((holder) => roleOf(holder, code)),
      ...holders.filter(isAbove).map((holder) => roleOf(holder, present)),
    ]),
  ];
}

/** The roles whose holders may read a community's collection: the members of its database. */
export function readerRoles(code: string, collection: CollectionName, present: string = code): string[] {
  return rolesWith(code, collection, undefined, present);
}

/** Whether an account with these roles stands above the communities: street or county. */
export function standsAbove(roles: readonly string[]): boolean {
  return roles.some((role) => {
    const kind = parseRole(role)?.kind;
    return kind === 'street' || kind === 'county';
  });
}

/** Whether an account with these roles may read a community's collection; `present` as for `rolesWith`. */
export function mayRead(
  roles: readonly string[],
  code: string,
  collection: CollectionName,
  present: string = code,
): boolean {
  if (roles.includes(disabledRole)) return false;
  return readerRoles(code, collection, present).some((role) => roles.includes(role));
}

/**
 * Whether an account with these roles may write all of a collection of the community; without a collection, all
 * of all of them. Grids, own journal entries and transfers are not counted here: see `rightsIn`.
 */
export function mayWrite(roles: readonly string[], code: string, collection?: CollectionName): boolean {
  if (roles.includes(disabledRole)) return false;
  const writers = collection === undefined ? [communityRole(code)] : rolesWith(code, collection, 'write');
  return writers.some((role) => roles.includes(role));
}

/** Whether an account with these roles may write down decisions on membership of a community. */
export function mayDecideStanding(roles: readonly string[], code: string): boolean {
  return mayWrite(roles, code, 'members') && roles.includes(standingRole(code));
}

/** Every right that these roles give in a community's collection; empty for an account out of use. */
export function rightsIn(
  roles: readonly string[],
  code: string,
  collection: CollectionName,
  present: string = code,
): Right[] {
  if (roles.includes(disabledRole)) return [];
  const held = rightHolders.filter(
    (holder) =>
      roles.includes(roleOf(holder, code)) || (isAbove(holder) && roles.includes(roleOf(holder, present))),
  );
  return [...new Set(held.flatMap((holder) => rightOf(holder, collection) ?? []))];
}

/** The grids of the community whose records an account with these roles may write. */
export function gridsOf(roles: readonly string[], code: string): string[] {
  return roles.flatMap((role) => {
    const parsed = parseRole(role);
    return parsed?.kind === 'grid' && parsed.code === code ? (parsed.grid ?? []) : [];
  });
}

/** The roles as an account is given them: with `mqb`; with `disabled` nothing but these two. */
export function accountRoles(roles: readonly string[]): string[] {
  if (roles.includes(disabledRole)) return [accountRole, disabledRole];
  const gridMember = roles.flatMap((role) => {
    const parsed = parseRole(role);
    return parsed?.kind === 'grid' ? [gridMemberRole(parsed.code)] : [];
  });
  return [...new Set([accountRole, ...roles, ...gridMember])];
}
