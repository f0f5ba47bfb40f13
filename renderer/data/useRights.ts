import { useCallback, useMemo } from 'react';
import { gridsOf } from '@shared/county/roles';
import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import { useCommunities } from './useCommunities';

export interface Rights {
  /** Make new records: in the open community, or with 全部社区 in any of them. */
  add: boolean;
  /** Change or remove this record; without one, those of the open community as a whole. */
  change: (record?: Pick<Envelope, 'org' | 'sentBy'> & { grid?: string }) => boolean;
  /** The only grid whose records a grid worker may write. */
  grid?: string;
  /** Decide whether it goes to another community. */
  decides: (record: Pick<Envelope, 'org'>) => boolean;
}

/** What the account may do with a collection, kept current: a page leaves out what would be refused. */
export function useRights(collection: CollectionName): Rights {
  const { communities, list, open } = useCommunities();
  return useMemo(() => {
    const codes = open === undefined ? list.map(({ code }) => code) : [open];
    const account = communities.account();
    const grids = account ? codes.flatMap((code) => gridsOf(account.roles, code)) : [];
    return {
      ...(grids.length === 1 && grids[0] !== undefined && { grid: grids[0] }),
      add: codes.some((code) => communities.allowed(code, collection).add),
      change: (record) =>
        record
          ? communities.allowed(record.org, collection).change(record)
          : codes.some((code) => communities.allowed(code, collection).change()),
      decides: ({ org }) => communities.allowed(org, collection).transfers,
    };
  }, [communities, list, open, collection]);
}

/**
 * Whether the account may read a collection in one of the open communities. What it may not read is not on this PC; an
 * empty list or card about it would look like a loss.
 */
export function useMayRead(): (collection: CollectionName) => boolean {
  const { communities, list, open } = useCommunities();
  return useCallback(
    (collection) => {
      const codes = list.filter(({ code }) => open === undefined || code === open);
      return (
        codes.length === 0 ||
        codes.some(({ code, lostAt }) => lostAt !== undefined || communities.allowed(code, collection).read)
      );
    },
    [communities, list, open],
  );
}
