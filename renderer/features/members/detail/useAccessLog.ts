import { useCallback } from 'react';
import { newJournalEntry } from '@shared/domain/journal/factory';
import { useOffice } from '@/data/context';

/** Which field of which record somebody looked at; no name, no value. */
export interface Access {
  collection: string;
  recordId: string;
  field: string;
}

/** Notes in the journal that somebody asked to see a personal field; resolves when the note is durable. */
export function useAccessLog(): (access: Access) => Promise<void> {
  const office = useOffice();
  return useCallback(
    async (access) => {
      await office.repo('journal').insert(
        newJournalEntry({
          kind: 'access',
          at: new Date().toISOString(),
          by: office.profile()?.userName ?? '',
          detail: { ...access },
        }),
      );
    },
    [office],
  );
}
