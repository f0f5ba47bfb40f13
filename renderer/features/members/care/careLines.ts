import type { PlainDate } from '@shared/domain/record/envelope';
import { daysBetween } from '@shared/lib/dates';
import type { LedgerRow, MemberRow, RowIndex } from '@/search/indexes';

/** When somebody was called on last and is to be called on next. */
export interface CareDates {
  last?: PlainDate;
  next?: PlainDate;
}

export interface CareLine extends CareDates {
  id: string;
  name: string;
  branch: string;
  address: string;
  care: readonly string[];
}

export type CareFilter = 'all' | 'late' | 'week' | 'unplanned';

/** Last call and the newest plan per member; a plan is done with once a call of its day or later is written down. */
export function careDates(ledger: RowIndex<LedgerRow>): Map<string, CareDates> {
  const last = new Map<string, PlainDate>();
  const plans = new Map<string, { id: string; date: PlainDate }>();
  ledger.each(({ id, kind, subjectId, date, takenBack }) => {
    if (takenBack) return;
    if (kind === 'careVisit' && (last.get(subjectId) ?? '') < date) last.set(subjectId, date);
    if (kind === 'carePlan' && (plans.get(subjectId)?.id ?? '') < id) plans.set(subjectId, { id, date });
  });
  const dates = new Map<string, CareDates>();
  for (const [id, date] of last) dates.set(id, { last: date });
  for (const [id, { date }] of plans) {
    const before = dates.get(id);
    if (before?.last === undefined || before.last < date) dates.set(id, { ...before, next: date });
  }
  return dates;
}

export const careLine = (
  { id, name, branch = '', address = '', care }: MemberRow,
  dates: CareDates | undefined,
): CareLine => ({ id, name, branch, address, care, ...dates });

/** Days until the next call, negative when it is late; undefined without a plan. */
export const daysLeft = ({ next }: CareDates, on: PlainDate): number | undefined =>
  next === undefined ? undefined : daysBetween(on, next);

export function inFilter(line: CareLine, filter: CareFilter, on: PlainDate): boolean {
  const days = daysLeft(line, on);
  if (filter === 'all') return true;
  if (filter === 'unplanned') return days === undefined;
  if (days === undefined) return false;
  return filter === 'late' ? days < 0 : days <= 7;
}

/** What is due first stands first; without a plan after those that are planned. */
export const byNext = (a: CareLine, b: CareLine): number =>
  (a.next ?? '9999').localeCompare(b.next ?? '9999');
