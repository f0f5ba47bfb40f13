import { useCallback } from 'react';
import { dueOn } from '@shared/domain/member/milestones';
import { today as todayHere } from '@shared/lib/dates';
import { officeRules } from '@shared/domain/settings';
import { text } from '@shared/messages';
import { useIndexes } from '@/search/context';
import type { MemberRow } from '@/search/indexes';
import { GoButton } from './GoButton';
import { TodoCard } from './TodoCard';
import { useFirst } from './useFirst';

/** 预备党员 whose year ends within a month or has ended. */
export function ProbationCard() {
  const { members } = useIndexes();
  const today = todayHere();
  const probation = useCallback(
    ({ id, milestones }: MemberRow) => {
      const found = dueOn(milestones, today).find(({ kind }) => kind === 'probation');
      return found ? [{ id, at: found.due, late: found.late }] : [];
    },
    [today],
  );
  const found = useFirst(members, probation);
  const lines = (found?.items ?? []).map(({ item: { id, at, late }, row }) => ({
    key: id,
    main: [row.name, row.branch].filter(Boolean).join('\u3000'),
    side: text.home.probationDue(at),
    late,
    action: <GoButton to={`/members/${id}`} label={text.home.look} />,
  }));
  return (
    <TodoCard
      title={text.home.probation}
      count={`${text.home.probationHint(officeRules().probationNoticeMonths)} ${text.home.people(found?.count ?? 0)}`}
      none={found ? text.home.probationNone : text.words.working}
      lines={lines}
    />
  );
}
