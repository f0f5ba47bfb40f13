import { useCallback } from 'react';
import { daysBetween, today as todayHere } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useIndexes, useIndexCount, useIndexQuery } from '@/search/context';
import type { HouseholdRow } from '@/search/indexes';
import { GoButton } from './GoButton';
import { shownLines, TodoCard } from './TodoCard';

const byDue = (a: HouseholdRow, b: HouseholdRow): number =>
  (a.nextDueAt ?? '').localeCompare(b.nextDueAt ?? '');

/** Households whose visit is due today or late, the latest first. */
export function DueVisitsCard() {
  const { households } = useIndexes();
  const today = todayHere();
  const due = useCallback(
    (row: HouseholdRow) => row.nextDueAt !== undefined && row.nextDueAt <= today,
    [today],
  );
  const ids = useIndexQuery(households, { where: due, compare: byDue, limit: shownLines });
  const count = useIndexCount(households, due);
  const lines = ids.flatMap((id) => {
    const row = households.row(id);
    if (!row?.nextDueAt) return [];
    const late = daysBetween(row.nextDueAt, today);
    return [
      {
        key: id,
        main: [row.head, [row.compound, row.building, row.stairwell, row.room].filter(Boolean).join(' ')]
          .filter(Boolean)
          .join('\u3000'),
        side: late > 0 ? text.home.overdue(late) : text.home.dueToday,
        late: late > 0,
        action: <GoButton to={`/visits/new?household=${id}`} label={text.home.writeVisit} />,
      },
    ];
  });
  return (
    <TodoCard
      title={text.home.dueVisits}
      count={text.home.households(count)}
      lines={lines}
      none={households.size() === 0 ? text.home.dueVisitsNoHouseholds : text.home.dueVisitsNone}
      allPath="/households?due=1"
    />
  );
}
