import { useCallback } from 'react';
import { daysBetween, today as todayHere } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useIndexes } from '@/search/context';
import type { HouseholdRow } from '@/search/indexes';
import { GoButton } from './GoButton';
import { TodoCard } from './TodoCard';
import { useFirst } from './useFirst';

/** Households whose visit is due today or late, the latest first. */
export function DueVisitsCard() {
  const { households } = useIndexes();
  const today = todayHere();
  const due = useCallback(
    ({ id, nextDueAt: at }: HouseholdRow) => (at !== undefined && at <= today ? [{ id, at }] : []),
    [today],
  );
  const found = useFirst(households, due);
  const lines = (found?.items ?? []).map(({ item: { id, at }, row }) => {
    const late = daysBetween(at, today);
    return {
      key: id,
      main: [row.head, [row.compound, row.building, row.stairwell, row.room].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join('\u3000'),
      side: late > 0 ? text.home.overdue(late) : text.home.dueToday,
      late: late > 0,
      action: <GoButton to={`/visits/new?household=${id}`} label={text.home.writeVisit} />,
    };
  });
  const none = households.size() === 0 ? text.home.dueVisitsNoHouseholds : text.home.dueVisitsNone;
  return (
    <TodoCard
      title={text.home.dueVisits}
      count={text.home.households(found?.count ?? 0)}
      lines={lines}
      none={found ? none : text.words.working}
      allPath="/households?due=1"
    />
  );
}
