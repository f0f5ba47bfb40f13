import dayjs from 'dayjs';
import { useCallback } from 'react';
import { isCounted, politicalBirthday } from '@shared/domain/member/rules';
import { addDays, today as todayHere } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useIndexes } from '@/search/context';
import type { MemberRow } from '@/search/indexes';
import { GoButton } from './GoButton';
import { TodoCard } from './TodoCard';
import { useFirst } from './useFirst';

const daysAhead = 7;

/** Members whose 政治生日 falls into the coming week. */
export function BirthdayCard() {
  const { members } = useIndexes();
  const from = todayHere();
  const to = addDays(from, daysAhead);
  const birthday = useCallback(
    (row: MemberRow) => {
      // Of many old records only the month is known: nobody can be congratulated on a day.
      const day = isCounted(row) ? politicalBirthday(row.joinedAt, from, to) : undefined;
      return day && day.date.length === 10 ? [{ id: row.id, at: day.date, years: day.years }] : [];
    },
    [from, to],
  );
  const found = useFirst(members, birthday);
  const lines = (found?.items ?? []).map(({ item, row }) => ({
    key: row.id,
    main: [row.name, row.branch].filter(Boolean).join('\u3000'),
    side: [dayjs(item.at).format(text.home.dayFormat), text.home.years(item.years)].join(' '),
    action: <GoButton to={`/members/${row.id}`} label={text.home.look} />,
  }));
  return (
    <TodoCard
      title={text.home.birthdays}
      count={`${text.home.birthdaysHint} ${text.home.people(found?.count ?? 0)}`}
      none={found ? text.home.birthdaysNone : text.words.working}
      lines={lines}
    />
  );
}
