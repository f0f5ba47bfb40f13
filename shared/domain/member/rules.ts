import { addMonths, anniversary, dateParts, firstDay, lastDay, yearsBetween } from '../../lib/dates';
import type { Code, PlainDate } from '../record/envelope';
import { officeRules, type OfficeSettings } from '../settings';
import type { Member } from './type';

/** The day on which a probationary member is due for 转正 (中国共产党章程 art. 7: one year after 入党). */
export function probationEnd(
  joinedAt: PlainDate,
  settings: Pick<OfficeSettings, 'probationMonths'> = officeRules(),
): PlainDate {
  return addMonths(joinedAt, settings.probationMonths);
}

/** The same for a member, with an extension where there is one; undefined where 入党日期 is not known. */
export function probationEndOf(
  { joinedAt, development }: Pick<Member, 'joinedAt' | 'development'>,
  settings: Pick<OfficeSettings, 'probationMonths'> = officeRules(),
): PlainDate | undefined {
  const { probationUntil } = development ?? {};
  if (isDate(probationUntil)) return probationUntil;
  return isDate(joinedAt) ? probationEnd(joinedAt, settings) : undefined;
}

/**
 * 政治生日: the return of the day of 入党 from `from` to `to` (both included), with the number of years; a date without
 * a day falls on any day of its month. Undefined if it lies outside, is not known, or is the day of 入党 itself.
 */
export function politicalBirthday(
  joinedAt: PlainDate | undefined,
  from: PlainDate,
  to: PlainDate,
): { date: PlainDate; years: number } | undefined {
  if (!isDate(joinedAt) || dateParts(joinedAt)?.month === undefined) return undefined;
  const joined = Number(joinedAt.slice(0, 4));
  const years = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const hits = years
    .filter((year) => year > joined)
    .map((year) => ({ date: anniversary(joinedAt, year), years: year - joined }));
  return hits.find(({ date }) => lastDay(date) >= from && firstDay(date) <= to);
}

/** 党龄 in full years, counted from 转正; probationary members have none yet (中国共产党章程 art. 7). */
export function partyYears(
  member: Pick<Member, 'category' | 'fullMemberAt'>,
  on: PlainDate,
): number | undefined {
  return member.category === 'full' ? fullYears(member.fullMemberAt, on) : undefined;
}

/** Age in full years; undefined where the birth date is not known or lies ahead. */
export function ageOn(birthDate: PlainDate | undefined, on: PlainDate): number | undefined {
  return fullYears(birthDate, on);
}

/** Whether a member counts in this community's figures: 转出待接收 still does, an applicant not yet. */
export function isCounted({ category, standing }: Pick<Member, 'category' | 'standing'>): boolean {
  return isMember({ category }) && !goneStandings.has(standing);
}

/** Standings that only a decision on membership gives or takes away (docs/adr/0044). */
export const decidedStandings: readonly Code[] = [
  'suspended',
  'retained',
  'probation',
  'removed',
  'expelled',
  'deceased',
];

/** Full or probationary, whatever the standing. */
export function isMember({ category }: Pick<Member, 'category'>): boolean {
  return category === 'full' || category === 'probationary';
}

const goneStandings = new Set(['movedOut', 'suspended', 'removed', 'expelled', 'deceased']);

function fullYears(since: PlainDate | undefined, on: PlainDate): number | undefined {
  return isDate(since) && firstDay(since) <= on ? yearsBetween(since, on) : undefined;
}

function isDate(date: PlainDate | undefined): date is PlainDate {
  return date !== undefined && dateParts(date) !== undefined;
}
