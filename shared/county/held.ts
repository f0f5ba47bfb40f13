import type { CollectionName, Envelope } from '../domain/record/envelope';
import { collectionNames } from './databases';
import type { DirectoryEntry } from './directory';
import { gridsOf, mayRead, rightsIn } from './roles';

/** A community whose records a PC keeps. */
export interface Community {
  /** The 12-digit code under which it was set up: its databases, `org` of its records (docs/adr/0023). */
  code: string;
  name: string;
  /** The code that it bears now, where that is another. */
  presentCode?: string;
  /** The county said that the account may read it. */
  heard?: true;
  /** Set once the account may no longer read it: its records can be looked at and not changed. */
  lostAt?: string;
}

/** The communities of the directory that an account with these roles may read, in order of their present codes. */
export function readableCommunities(
  entries: readonly DirectoryEntry[],
  roles: readonly string[],
): Community[] {
  return entries
    .filter(({ code, presentCode }) =>
      collectionNames.some((name) => mayRead(roles, code, name, presentCode)),
    )
    .map(({ code, name, presentCode }) => ({
      code,
      name,
      ...(presentCode && { presentCode }),
      heard: true as const,
    }))
    .toSorted((a, b) => (shownCode(a) < shownCode(b) ? -1 : 1));
}

/** The code that people know the community by. */
export function shownCode({ code, presentCode }: Pick<Community, 'code' | 'presentCode'>): string {
  return presentCode ?? code;
}

/**
 * What a PC keeps after it heard from the county: what the account may read now, and, marked, what it no longer may.
 * A community that can be read again loses its mark; one that never could be read was perhaps only mistyped.
 */
export function afterHearing(
  kept: readonly Community[],
  readable: readonly Community[],
  now: string,
): Community[] {
  const codes = new Set(readable.map(({ code }) => code));
  const lost = kept.filter(({ code }) => !codes.has(code));
  return [...readable, ...lost.map((one) => (one.heard ? { ...one, lostAt: one.lostAt ?? now } : one))];
}

/** What an account may do with the records of a collection of one community. */
export interface Allowed {
  read: boolean;
  /** Decide transfers of it to another community. */
  transfers: boolean;
  /** Make new records. */
  add: boolean;
  /** Change or remove this record; where none is given: at least some that others made. */
  change: (record?: Pick<Envelope, 'sentBy'> & { grid?: string }) => boolean;
}

/**
 * What roles allow, as the county's design documents will judge it (docs/adr/0022). A PC that never had an
 * account, or whose account was never seen to read the community, may write: nothing is known of its rights yet.
 */
export function allowedIn(
  { code, presentCode, heard, lostAt }: Community,
  collection: CollectionName,
  account: { user: string; roles: readonly string[] } | undefined,
): Allowed {
  const all: Allowed = { read: true, transfers: true, add: true, change: () => true };
  if (account === undefined || !heard) return all;
  const rights = rightsIn(account.roles, code, collection, presentCode);
  if (lostAt !== undefined || rights.length === 0)
    return { read: false, transfers: false, add: false, change: () => false };
  if (rights.includes('write')) return all;
  const grids = rights.includes('grid') ? gridsOf(account.roles, code) : undefined;
  const own = rights.includes('own');
  return {
    read: true,
    transfers: rights.includes('transfer'),
    add: own || grids !== undefined,
    change: (record) => {
      if (record === undefined) return grids !== undefined;
      const mine = record.sentBy === undefined || record.sentBy === account.user;
      if (grids === undefined) return own && mine;
      return record.grid === undefined ? collection !== 'households' && mine : grids.includes(record.grid);
    },
  };
}
