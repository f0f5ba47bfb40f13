import type { Paragraph } from 'docx';
import type { Attendance, Meeting } from '@shared/domain/meeting/type';
import { tally } from '@shared/domain/meeting/rules';
import { documents } from '@shared/messages/documents';
import { filled } from './agenda';
import { fact } from './blocks';
import { spelledSpan } from './spelling';

const words = documents.minutes;

/** When, where, who led and wrote, who came and who did not; what was not filled in is said, never left blank. */
export function head(meeting: Meeting): Paragraph[] {
  const said = (value: string | undefined): string => (filled(value) ? value : words.missing);
  const guests = meeting.guests?.filter(filled) ?? [];
  return [
    fact(words.name, said(meeting.title)),
    fact(words.time, said(spelledSpan(meeting.startsAt, meeting.endsAt))),
    fact(words.place, said(meeting.place)),
    fact(words.chair, said(meeting.chair)),
    fact(words.recorder, said(meeting.recorder)),
    ...attendance(meeting.attendance),
    ...(guests.length > 0 ? [fact(words.guests, guests.join(words.listSeparator))] : []),
  ];
}

function attendance(people: readonly Attendance[]): Paragraph[] {
  if (people.length === 0) return [fact(words.attendance, words.attendanceMissing)];
  const of = (state: string): Attendance[] => people.filter((person) => person.state === state);
  const [present, leave] = [of('present'), of('leave')];
  const absent = people.filter((person) => !present.includes(person) && !leave.includes(person));
  const counts = tally(people);
  const lists: [label: string, list: Attendance[]][] = [
    [words.present, present],
    [words.leave, leave],
    [words.absent, absent],
  ];
  return [
    fact(words.attendance, words.counts(counts.expected, counts.present, counts.leave, counts.absent)),
    ...lists
      .filter(([, list]) => list.length > 0)
      .map(([label, list]) => fact(label, list.map(nameOf).join(words.listSeparator))),
  ];
}

function nameOf(person: Attendance): string {
  const remarks = [
    ...(filled(person.reason) ? [person.reason] : []),
    ...(person.late === true ? [words.late] : []),
    ...(person.votes ? [] : [words.noVoteRight]),
  ];
  return remarks.length > 0 ? words.withReason(person.name, remarks.join(words.listSeparator)) : person.name;
}
