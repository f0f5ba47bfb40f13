import { sits } from '../council/rules';
import type { Council } from '../council/type';
import { newId } from '../../lib/ids';
import { localDate } from '../../lib/dates';
import type { Draft, Instant } from '../record/envelope';
import type { AgendaItem, Attendance, Meeting } from './type';

/**
 * Empty minutes of a council: everybody who sits in it on that day is expected and present until said otherwise.
 * The year is the local one of the start.
 */
export function newMeeting(
  council: Pick<Council, 'id' | 'name' | 'members'>,
  startsAt: Instant,
  given: Partial<Draft<Meeting>> = {},
): Draft<Meeting> {
  const date = localDate(new Date(startsAt));
  const seated = council.members.filter((one) => sits(one, date));
  return {
    councilId: council.id,
    title: council.name,
    year: Number(date.slice(0, 4)),
    startsAt,
    attendance: seated.map(({ name, memberId, votes }) =>
      newAttendance({ name, votes, ...(memberId !== undefined && { memberId }) }),
    ),
    items: [],
    state: 'draft',
    ...given,
  };
}

export function newAttendance(given: Partial<Omit<Attendance, 'id'>> = {}): Attendance {
  return { id: newId(), name: '', state: 'present', votes: true, ...given };
}

export function newAgendaItem(given: Partial<Omit<AgendaItem, 'id'>> = {}): AgendaItem {
  return { id: newId(), title: '', discussion: [], ...given };
}
