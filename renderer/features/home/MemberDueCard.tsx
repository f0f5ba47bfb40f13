import { useCallback } from 'react';
import { dueOn } from '@shared/domain/member/milestones';
import { today as todayHere } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useIndexes } from '@/search/context';
import type { MemberRow } from '@/search/indexes';
import { GoButton } from './GoButton';
import { TodoCard } from './TodoCard';
import { useFirst } from './useFirst';

/** What falls due with members beside 转正: talks, reviews, letters, contacts. A reminder; nothing is done by itself. */
export function MemberDueCard() {
  const { members } = useIndexes();
  const today = todayHere();
  const due = useCallback(
    ({ id, milestones }: MemberRow) =>
      dueOn(milestones, today).flatMap(({ kind, due: at, late }) =>
        kind === 'probation' ? [] : [{ id, at, kind, late }],
      ),
    [today],
  );
  const found = useFirst(members, due);
  const names = text.members.finding.due;
  return (
    <TodoCard
      title={text.home.memberDue}
      count={text.home.dueItems(found?.count ?? 0)}
      none={found ? text.home.memberDueNone : text.words.working}
      allPath="/members?due=1"
      lines={(found?.items ?? []).map(({ item: { id, at, kind, late }, row }) => ({
        key: `${id}-${kind}`,
        main: [row.name, names[kind]].join('\u3000'),
        side: late ? text.home.dueSince(at) : text.home.dueUntil(at),
        late,
        action: <GoButton to={`/members/${id}`} label={text.home.look} />,
      }))}
    />
  );
}
