import type { Indexes } from '../indexes';
import { ScopedIndex } from './scopedIndex';

/** The indexes as one community sees them; with undefined, 全部社区, they are as they are. */
export function scopedIndexes(indexes: Indexes, org: string | undefined): Indexes {
  if (org === undefined) return indexes;
  return {
    members: new ScopedIndex(indexes.members, org),
    households: new ScopedIndex(indexes.households, org),
    visits: new ScopedIndex(indexes.visits, org),
    meetings: new ScopedIndex(indexes.meetings, org),
    matters: new ScopedIndex(indexes.matters, org),
    councils: new ScopedIndex(indexes.councils, org),
    ledger: new ScopedIndex(indexes.ledger, org),
    ready: indexes.ready,
    refresh: () => indexes.refresh(),
    flush: () => indexes.flush(),
    close: () => indexes.close(),
  };
}
