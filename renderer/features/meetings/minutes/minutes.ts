import type { Meeting } from '@shared/domain/meeting/type';
import type { Draft } from '@shared/domain/record/envelope';

const fields = [
  'title',
  'startsAt',
  'place',
  'chair',
  'recorder',
  'attendance',
  'guests',
  'items',
  'nextSteps',
] as const;

/** The part of a meeting that is written on the minutes page. */
export type Minutes = Pick<Meeting, (typeof fields)[number]>;

/** Minutes being typed together with what they were when typing began. */
export interface MinutesDraft {
  base: Minutes;
  now: Minutes;
}

/** The written part of a record. */
export function minutesOf(meeting: Meeting): Minutes {
  return {
    title: meeting.title,
    startsAt: meeting.startsAt,
    place: meeting.place,
    chair: meeting.chair,
    recorder: meeting.recorder,
    attendance: meeting.attendance,
    guests: meeting.guests,
    items: meeting.items,
    nextSteps: meeting.nextSteps,
  };
}

/** Only what was changed since typing began, so that nobody else's field is touched. */
export function changedFields({ base, now }: MinutesDraft): Partial<Draft<Meeting>> {
  const changed = fields.filter((field) => JSON.stringify(base[field]) !== JSON.stringify(now[field]));
  return Object.fromEntries(changed.map((field) => [field, now[field]]));
}
