import type { CollectionName } from '@shared/domain/record/envelope';
import type { Communities } from '@/data/communities';
import { runOrder } from './runSync';

/** A community with which this PC works, and what the account may do there. */
export interface Place {
  code: string;
  name: string;
  /** What the account may read: what a run brings together. */
  reads: CollectionName[];
  /** What it may also send in any way: only there can anything wait, be refused or be decided. */
  sends: CollectionName[];
}

/** The communities that a run works through; those whose rights were lost are left alone. */
export function placesOf(communities: Communities): Place[] {
  return communities
    .list()
    .filter(({ lostAt }) => lostAt === undefined)
    .map(({ code, name }) => ({
      code,
      name,
      reads: runOrder.filter((collection) => communities.allowed(code, collection).read),
      sends: runOrder.filter((collection) => communities.allowed(code, collection).sends),
    }));
}
