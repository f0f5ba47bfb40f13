import { useCallback } from 'react';
import { type Due, dueOn } from '@shared/domain/member/milestones';
import { today as todayHere } from '@shared/lib/dates';
import { officeRules } from '@shared/domain/settings';
import { text } from '@shared/messages';
import { useIndexes, useIndexCount, useIndexQuery } from '@/search/context';
import type { MemberRow } from '@/search/indexes';
import { GoButton } from './GoButton';
import { shownLines, TodoCard } from './TodoCard';

const probationOf = (row: MemberRow, on: string): Due | undefined =>
  dueOn(row.milestones, on).find(({ kind }) => kind === 'probation');

/** 预备党员 whose year ends within a month or has ended. */
export function ProbationCard() {
  const { members } = useIndexes();
  const today = todayHere();
  const where = useCallback((row: MemberRow) => probationOf(row, today) !== undefined, [today]);
  const compare = useCallback(
    (a: MemberRow, b: MemberRow) =>
      (probationOf(a, today)?.due ?? '').localeCompare(probationOf(b, today)?.due ?? ''),
    [today],
  );
  const ids = useIndexQuery(members, { where, compare, limit: shownLines });
  const count = useIndexCount(members, where);
  const lines = ids.flatMap((id) => {
    const row = members.row(id);
    const due = row && probationOf(row, today);
    if (!row || !due) return [];
    return [
      {
        key: id,
        main: [row.name, row.branch].filter(Boolean).join('\u3000'),
        side: text.home.probationDue(due.due),
        late: due.late,
        action: <GoButton to={`/members/${id}`} label={text.home.look} />,
      },
    ];
  });
  return (
    <TodoCard
      title={text.home.probation}
      count={`${text.home.probationHint(officeRules().probationNoticeMonths)} ${text.home.people(count)}`}
      none={text.home.probationNone}
      lines={lines}
    />
  );
}
