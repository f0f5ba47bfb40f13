import dayjs from 'dayjs';
import { useCallback, useMemo } from 'react';
import { isCounted, politicalBirthday } from '@shared/domain/member/rules';
import { addDays, today as todayHere } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useIndexes, useIndexCount, useIndexQuery } from '@/search/context';
import type { MemberRow } from '@/search/indexes';
import { GoButton } from './GoButton';
import { shownLines, TodoCard } from './TodoCard';

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
      return day && day.date.length === 10 ? day : undefined;
    },
    [from, to],
  );
  const where = useCallback((row: MemberRow) => birthday(row) !== undefined, [birthday]);
  const compare = useMemo(
    () => (a: MemberRow, b: MemberRow) => (birthday(a)?.date ?? '').localeCompare(birthday(b)?.date ?? ''),
    [birthday],
  );
  const ids = useIndexQuery(members, { where, compare, limit: shownLines });
  const count = useIndexCount(members, where);
  const lines = ids.flatMap((id) => {
    const row = members.row(id);
    const day = row && birthday(row);
    if (!row || !day) return [];
    return [
      {
        key: id,
        main: [row.name, row.branch].filter(Boolean).join('\u3000'),
        side: [dayjs(day.date).format(text.home.dayFormat), text.home.years(day.years)].join(' '),
        action: <GoButton to={`/members/${id}`} label={text.home.look} />,
      },
    ];
  });
  return (
    <TodoCard
      title={text.home.birthdays}
      count={`${text.home.birthdaysHint} ${text.home.people(count)}`}
      none={text.home.birthdaysNone}
      lines={lines}
    />
  );
}
