import { useCallback } from 'react';
import { useOffice } from '@/data/context';
import { note } from '@/data/journal/note';

/** Which field of which record somebody looked at; no name, no value. */
export interface Access {
  collection: string;
  recordId: string;
  field: string;
}

/** Notes in the journal that somebody asked to see a personal field; resolves when the note is durable. */
export function useAccessLog(): (access: Access) => Promise<void> {
  const office = useOffice();
  return useCallback((access) => note(office, 'access', { ...access }), [office]);
}
