import { useEffect } from 'react';
import type { Household } from '@shared/domain/household/type';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';

/**
 * The page of a household shows telephones and who lives there in full, as it is needed at the door; so whoever opens
 * it leaves a line in the journal, as for a member's masked fields.
 */
export function useLookNoted(household: Household | undefined): void {
  const office = useOffice();
  const isPersonal = household !== undefined && (Boolean(household.phone) || household.persons.length > 0);
  const id = isPersonal ? household.id : undefined;
  useEffect(() => {
    if (id !== undefined)
      void noteDone(office, 'access', { collection: 'households', recordId: id, field: 'phone' });
  }, [office, id]);
}
