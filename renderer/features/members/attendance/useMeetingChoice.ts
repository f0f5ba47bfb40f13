import { useMemo } from 'react';
import { localDate, today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useIndexes, useIndexQuery } from '@/search/context';
import type { MeetingRow } from '@/search/indexes';

/** As many as somebody looks through; the words above find the others. */
const shownAtOnce = 30;
const open = ({ state, startsAt }: MeetingRow): boolean =>
  (state === 'draft' || state === 'review') && localDate(new Date(startsAt)) <= today();

/** Meetings that can still be registered for, the latest first, found by the words of their title. */
export function useMeetingChoice(typed: string): { value: string; label: string }[] {
  const { meetings, councils } = useIndexes();
  const ids = useIndexQuery(meetings, { text: typed, where: open, limit: shownAtOnce });
  return useMemo(
    () =>
      meetings.rows(ids).map(({ id, startsAt, councilId, title }) => ({
        value: id,
        label: text.members.attendance.option(
          localDate(new Date(startsAt)),
          councils.row(councilId)?.name ?? '',
          title,
        ),
      })),
    [meetings, councils, ids],
  );
}
