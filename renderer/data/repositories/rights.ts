import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import type { Communities } from '../communities';
import { NotAllowedError } from '../errors';

/**
 * What the account may write, asked before every write: whatever screen it comes from, nothing is written here that
 * the county would never take. Both throw NotAllowedError.
 */
export interface RecordRights {
  mayAdd(record: Envelope): void;
  /** @param after the record as it is to be; absent where it is removed or comes back. */
  mayChange(record: Envelope, after?: Envelope): void;
}

export function rightsOf(collection: CollectionName, communities: Communities): RecordRights {
  const refuse = (org: string): never => {
    communities.refused(org, collection);
    throw new NotAllowedError(collection, org);
  };
  return {
    mayAdd(record) {
      const allowed = communities.allowed(record.org, collection);
      if (!allowed.add) refuse(record.org);
      // One's own grid only; journal entries, which anybody adds, have none.
      if (collection !== 'journal' && !allowed.change(record)) refuse(record.org);
    },
    mayChange(record, after) {
      const { change } = communities.allowed(record.org, collection);
      if (!change(record) || (after && !change(after))) refuse(record.org);
    },
  };
}
