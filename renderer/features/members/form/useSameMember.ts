import { useMemo } from 'react';
import { parseIdNumber } from '@shared/lib/idNumber';
import { parseDate } from '@shared/lib/parseDate';
import { cleanName } from '@shared/lib/text';
import { useIndexes } from '@/search/context';
import type { MemberValues } from './values';

interface Same {
  /** Name of the member who already has this ID number. */
  sameId?: string;
  /** Name of a member with the same name and birth date. */
  mayBe?: string;
}

/** Looks for the person in the roster while typing: same ID number, or same name and birth date (domain.md section 4). */
export function useSameMember(values: MemberValues | undefined, ownId: string | undefined): Same {
  const { members } = useIndexes();
  const name = cleanName(values?.name ?? '');
  const idNumber = values?.idNumber ?? '';
  const birthDate = values?.birthDate ?? '';
  return useMemo(() => {
    const result: Same = {};
    const parsedId = parseIdNumber(idNumber);
    const parsedDate = parseDate(birthDate);
    if (parsedId.ok) {
      const [id] = members.query({
        where: (row) => row.id !== ownId && row.idNumber === parsedId.value,
        limit: 1,
      });
      const other = id === undefined ? undefined : members.row(id);
      if (other) return { sameId: other.name };
    }
    if (name !== '' && parsedDate.ok && parsedDate.value) {
      const day = parsedDate.value;
      const [id] = members.query({
        where: (row) => row.id !== ownId && row.name === name && row.birthDate === day,
        limit: 1,
      });
      const other = id === undefined ? undefined : members.row(id);
      if (other) result.mayBe = other.name;
    }
    return result;
  }, [members, ownId, name, idNumber, birthDate]);
}
