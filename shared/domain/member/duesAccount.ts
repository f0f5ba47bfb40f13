import { addMonths } from '../../lib/dates';
import type { Code, PlainDate } from '../record/envelope';

/** What the ledger says about somebody's dues; entries of other kinds are passed over. */
export interface DuesFact {
  id: string;
  kind: Code;
  date: PlainDate;
  rule?: Code | undefined;
  amount?: number | undefined;
}

/** One member's dues as they stand in a month. */
export interface DuesAccount {
  /** What is owed in that month: fen and basis; undefined before anything was fixed. */
  rate?: { id: string; since: PlainDate; amount: number; basis?: Code | undefined };
  /** Payments for that month; more than one means that two people ticked it. */
  paid: { id: string; amount: number }[];
  /** Unpaid months before it, oldest first, each with what was owed then; back to the last payment. */
  arrears: { month: PlainDate; amount: number }[];
}

/** 补交 reaches back so many months at most (中组发〔2008〕3号). */
export const arrearsMonths = 6;

/** How far back unpaid months are looked for. */
const horizon = 24;

/**
 * Works out an account from all entries of one member in any order; `month` is `YYYY-MM`. Entries of one month: the
 * later id (ids are ordered by time) overrules an earlier rate.
 */
export function duesAccount(facts: readonly DuesFact[], month: PlainDate): DuesAccount {
  const byTime = facts.toSorted((a, b) => (a.date === b.date ? order(a.id, b.id) : order(a.date, b.date)));
  const rates = byTime.filter(({ kind }) => kind === 'duesRate');
  const paidMonths = new Set(byTime.flatMap(({ kind, date }) => (kind === 'dues' ? [date] : [])));
  const rateIn = (when: PlainDate): DuesFact | undefined => rates.findLast(({ date }) => date <= when);

  const arrears: DuesAccount['arrears'] = [];
  for (let back = 1; back <= horizon; back++) {
    const when = addMonths(month, -back);
    const owed = rateIn(when);
    if (owed === undefined || paidMonths.has(when)) break;
    if ((owed.amount ?? 0) > 0) arrears.unshift({ month: when, amount: owed.amount ?? 0 });
  }
  const rate = rateIn(month);
  return {
    ...(rate && {
      rate: { id: rate.id, since: rate.date, amount: rate.amount ?? 0, basis: rate.rule },
    }),
    paid: byTime.flatMap(({ id, kind, date, amount = 0 }) =>
      kind === 'dues' && date === month ? [{ id, amount }] : [],
    ),
    arrears,
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
