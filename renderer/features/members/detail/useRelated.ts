import { useMemo } from 'react';
import type { Member } from '@shared/domain/member/type';
import { useIndexes, useIndexQuery } from '@/search/context';
import type { HouseholdRow, MatterRow, MeetingRow, VisitRow } from '@/search/indexes';

/**
 * Rows of other areas that concern a member. Matters hold no member's id: they are those of his household, and those
 * whose 反映人 or 责任人 bears his name.
 */
export function useRelated({
  id,
  name,
  householdId,
  inService,
}: Pick<Member, 'id' | 'name' | 'householdId' | 'inService'>) {
  const { households, meetings, matters, visits } = useIndexes();
  const claimed = inService?.householdIds;
  const where = useMemo(
    () => ({
      home: (row: HouseholdRow) => row.id === householdId,
      paired: (row: HouseholdRow) => row.pairedMemberIds.includes(id) || (claimed?.includes(row.id) ?? false),
      visited: (row: VisitRow) => householdId !== undefined && row.householdId === householdId,
      attended: (row: MeetingRow) => row.presentMemberIds.includes(id),
      concerned: (row: MatterRow) =>
        (householdId !== undefined && row.householdId === householdId) ||
        row.reporter === name ||
        row.responsible === name,
    }),
    [id, name, householdId, claimed],
  );
  return {
    home: households.rows(useIndexQuery(households, { where: where.home })),
    paired: households.rows(useIndexQuery(households, { where: where.paired })),
    visited: visits.rows(useIndexQuery(visits, { where: where.visited })),
    attended: meetings.rows(useIndexQuery(meetings, { where: where.attended })),
    concerned: matters.rows(useIndexQuery(matters, { where: where.concerned })),
  };
}
