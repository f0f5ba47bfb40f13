import { addDays, addMonths, lastDay } from '../../lib/dates';
import { foldWord } from '../../lib/text';
import type { Code, PlainDate } from '../record/envelope';
import { officeRules, type Interval, type OfficeSettings } from '../settings';
import type { Household } from './type';

type Address = Pick<Household, 'compound' | 'building' | 'stairwell' | 'room'>;

/**
 * The day on which a household is due: the interval of its level (unknown levels count as green), or the one of
 * must-visit households if that is earlier, after the last visit at which somebody was met; without one after
 * `since`, the day it was entered. Undefined if neither day is known. Source: domain.md section 4; figures in settings.
 */
export function nextVisitDue(
  household: { level: Code; care: readonly Code[]; lastVisitOn?: PlainDate; since?: PlainDate },
  settings: Pick<OfficeSettings, 'visitEvery' | 'mustVisitEvery' | 'mustVisitTags'> = officeRules(),
): PlainDate | undefined {
  const start = household.lastVisitOn ?? household.since;
  if (start === undefined) return undefined;
  const { visitEvery, mustVisitEvery, mustVisitTags } = settings;
  const level = household.level === 'red' || household.level === 'yellow' ? household.level : 'green';
  const byLevel = after(start, visitEvery[level]);
  if (!household.care.some((tag) => mustVisitTags.includes(tag))) return byLevel;
  const byCare = after(start, mustVisitEvery);
  return byCare < byLevel ? byCare : byLevel;
}

function after(start: PlainDate, interval: Interval): PlainDate {
  const from = lastDay(start);
  return 'days' in interval ? addDays(from, interval.days) : addMonths(from, interval.months);
}

const numeric = new Intl.Collator('zh-CN', { numeric: true });

/** The order in which one walks: compound, building, stairwell, room; 2栋 before 10栋, what has no number last. */
export function compareWalk(a: Address, b: Address): number {
  for (const part of ['compound', 'building', 'stairwell', 'room'] as const) {
    const order = compareStep(a[part], b[part]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareStep(a: string | undefined, b: string | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return numeric.compare(a, b);
}

/** The list of the day: overdue first, then due today, then the rest; within each the way one walks. */
export function compareForTheDay(on: PlainDate) {
  const rank = (due: PlainDate | undefined): number => {
    if (due === undefined || due > on) return 2;
    return due === on ? 1 : 0;
  };
  return (a: Address & { nextDueAt?: PlainDate }, b: Address & { nextDueAt?: PlainDate }): number =>
    rank(a.nextDueAt) - rank(b.nextDueAt) || compareWalk(a, b);
}

/** One line for lists and slips: 北关小区8栋3单元102. */
export function addressLine({ compound, building, stairwell, room }: Address): string {
  return [compound, building, stairwell, room].filter(Boolean).join('');
}

/** Equal for households at the same place; undefined while the address is too thin to tell. */
export function addressKey(household: Address & Pick<Household, 'grid'>): string | undefined {
  const { compound, building, stairwell, room } = household;
  if (!room || !(compound || building)) return undefined;
  return [compound, building, stairwell, room].map((part) => foldWord(part ?? '')).join('|');
}

/** A ledger names a household by address and 户主: two families can share an address. Undefined without a head. */
export function householdKey(household: Address & Pick<Household, 'grid' | 'head'>): string | undefined {
  const address = addressKey(household);
  return address !== undefined && household.head ? `${address}|${foldWord(household.head)}` : undefined;
}
