import { useCallback } from 'react';
import { dueOn, type Due } from '@shared/domain/member/milestones';
import { today as todayHere } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useIndexes, useIndexQuery } from '@/search/context';
import type { MemberRow } from '@/search/indexes';
import { GoButton } from './GoButton';
import { shownLines, TodoCard } from './TodoCard';

interface Line extends Due {
  row: MemberRow;
}

/** What falls due with members beside 转正: talks, reviews, letters, contacts. A reminder; nothing is done by itself. */
export function MemberDueCard() {
  const { members } = useIndexes();
  const today = todayHere();
  const ids = useIndexQuery(members, {
    where: useCallback((row: MemberRow) => row.milestones.length > 0, []),
  });
  const all = ids
    .flatMap((id): Line[] => {
      const row = members.row(id);
      if (!row) return [];
      return dueOn(row.milestones, today)
        .filter(({ kind }) => kind !== 'probation')
        .map((due) => ({ ...due, row }));
    })
    .toSorted((a, b) => a.due.localeCompare(b.due));
  const names = text.members.finding.due;
  return (
    <TodoCard
      title={text.home.memberDue}
      count={text.home.dueItems(all.length)}
      none={text.home.memberDueNone}
      allPath="/members?due=1"
      lines={all.slice(0, shownLines).map(({ row, kind, due, late }) => ({
        key: `${row.id}-${kind}`,
        main: [row.name, names[kind]].join('\u3000'),
        side: late ? text.home.dueSince(due) : text.home.dueUntil(due),
        late,
        action: <GoButton to={`/members/${row.id}`} label={text.home.look} />,
      }))}
    />
  );
}
