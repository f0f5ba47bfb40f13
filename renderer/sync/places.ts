import type { CollectionName } from '@shared/domain/record/envelope';
import type { Communities } from '@/data/communities';
import { runOrder } from './runSync';

/**
 * A community with which this PC works. What waits there is looked for in all collections: rights may have become
 * narrower since it was written.
 */
export interface Place {
  code: string;
  name: string;
  /** What the account may read. */
  reads: CollectionName[];
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
    }));
}
