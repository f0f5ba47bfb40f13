import { addDays, addMonths, dateParts, firstDay, lastDay } from '../../lib/dates';
import type { PlainDate } from '../record/envelope';
import { officeRules, type OfficeSettings } from '../settings';
import { isCounted, isMember } from './rules';
import { letterUntil, openTransfer } from './steps/transfer';
import type { Member } from './type';

/** What falls due with a member; the figures behind each are in the settings. */
export const dueKinds = [
  'talk',
  'review',
  'probation',
  'letter',
  'contact',
  'lost',
  'stopped',
  'watch',
] as const;
export type DueKind = (typeof dueKinds)[number];

/** When it falls due; `late` where that day has passed. */
export interface Due {
  kind: DueKind;
  due: PlainDate;
  late: boolean;
}

/**
 * The days from which due days count, as `kind|day`: figures may change, so they are not in it. Ends with `!` where the
 * day is the due day itself.
 */
export function milestonesOf(
  member: Pick<
    Member,
    | 'category'
    | 'standing'
    | 'joinedAt'
    | 'development'
    | 'transfers'
    | 'floating'
    | 'standingSince'
    | 'standingUntil'
  >,
): string[] {
  const {
    category,
    standing,
    joinedAt,
    development: way = {},
    floating,
    standingSince,
    standingUntil,
  } = member;
  const found: [DueKind, PlainDate | undefined, 'itself'?][] = [];
  if (category === 'applicant' && !way.talkedAt) found.push(['talk', way.appliedAt]);
  if (category === 'activist' || category === 'candidate')
    found.push(['review', way.reviewedAt ?? way.activistAt]);
  if (category === 'probationary' && isCounted(member))
    found.push(way.probationUntil ? ['probation', way.probationUntil, 'itself'] : ['probation', joinedAt]);
  const letter = standing === 'outPending' ? openTransfer(member) : undefined;
  if (letter && isDate(letter.date)) found.push(['letter', letterUntil(letter, officeRules()), 'itself']);
  if (isCounted(member) && floating?.direction && !floating.lostSince)
    found.push(['contact', floating.lastContactAt ?? floating.since]);
  if (isCounted(member)) found.push(['lost', floating?.lostSince]);
  if (isMember(member) && standing === 'suspended') found.push(['stopped', standingSince]);
  if (standing === 'probation') found.push(['watch', standingUntil, 'itself']);
  return found.flatMap(([kind, day, itself]) => (isDate(day) ? [`${kind}|${day}${itself ? '!' : ''}`] : []));
}

type Figures = Pick<
  OfficeSettings,
  | 'talkMonths'
  | 'reviewMonths'
  | 'probationMonths'
  | 'probationNoticeMonths'
  | 'floatingMonths'
  | 'lostMonths'
  | 'stoppedMonths'
  | 'dueNoticeDays'
>;

/** What of it is due on a day, or will be soon, earliest first. */
export function dueOn(
  milestones: readonly string[],
  on: PlainDate,
  settings: Figures = officeRules(),
): Due[] {
  const months: Record<DueKind, number> = {
    talk: settings.talkMonths,
    review: settings.reviewMonths,
    probation: settings.probationMonths,
    letter: 0,
    contact: settings.floatingMonths,
    lost: settings.lostMonths,
    stopped: settings.stoppedMonths,
    watch: 0,
  };
  return milestones
    .flatMap((milestone): Due[] => {
      const [name, rest = ''] = milestone.split('|');
      const kind = dueKinds.find((each) => each === name);
      const day = rest.replace('!', '');
      if (!kind || !isDate(day)) return [];
      const due = rest.endsWith('!') ? day : addMonths(day, months[kind]);
      const noticed =
        kind === 'probation'
          ? firstDay(addMonths(due, -settings.probationNoticeMonths))
          : addDays(lastDay(due), -settings.dueNoticeDays);
      return noticed <= on ? [{ kind, due, late: lastDay(due) < on }] : [];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
}

function isDate(date: PlainDate | undefined): date is PlainDate {
  return date !== undefined && dateParts(date) !== undefined;
}
