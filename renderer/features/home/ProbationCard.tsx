import { useCallback } from 'react';
import { fullMembershipDue } from '@shared/domain/member/rules';
import { today as todayHere } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useIndexes, useIndexCount, useIndexQuery } from '@/search/context';
import type { MemberRow } from '@/search/indexes';
import { GoButton } from './GoButton';
import { shownLines, TodoCard } from './TodoCard';

const byJoined = (a: MemberRow, b: MemberRow): number => (a.joinedAt ?? '').localeCompare(b.joinedAt ?? '');

/** 预备党员 whose year ends within a month or has ended. */
export function ProbationCard() {
  const { members } = useIndexes();
  const today = todayHere();
  const where = useCallback((row: MemberRow) => fullMembershipDue(row, today) !== undefined, [today]);
  const ids = useIndexQuery(members, { where, compare: byJoined, limit: shownLines });
  const count = useIndexCount(members, where);
  const lines = ids.flatMap((id) => {
    const row = members.row(id);
    const due = row && fullMembershipDue(row, today);
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
      count={`${text.home.probationHint} ${text.home.people(count)}`}
      none={text.home.probationNone}
      lines={lines}
    />
  );
}
