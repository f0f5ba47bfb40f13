import { duesAccount, type DuesAccount, type DuesFact } from '@shared/domain/member/duesAccount';
import type { Code, PlainDate } from '@shared/domain/record/envelope';
import type { LedgerRow, RowIndex } from '@/search/indexes';

/** One line of the monthly list. */
export interface DuesLine {
  id: string;
  name: string;
  branch: string;
  category: Code;
  account: DuesAccount;
  /** Day on which the month's payment was written down. */
  paidOn?: PlainDate;
}

export type DuesState = 'all' | 'unpaid' | 'paid' | 'arrears' | 'unfixed';

/** An entry with the day on which it was written. */
export type DatedFact = DuesFact & { createdAt: string };

/** The entries of 党费 by member. */
export function duesFacts(ledger: RowIndex<LedgerRow>): Map<string, DatedFact[]> {
  const facts = new Map<string, DatedFact[]>();
  ledger.each(({ id, kind, subjectId, date, rule, amount, takenBack, createdAt }) => {
    if (takenBack || (kind !== 'dues' && kind !== 'duesRate')) return;
    const fact = { id, kind, date, rule, amount, createdAt };
    const known = facts.get(subjectId);
    if (known) known.push(fact);
    else facts.set(subjectId, [fact]);
  });
  return facts;
}

export function lineOf(
  member: Pick<DuesLine, 'id' | 'name' | 'branch' | 'category'>,
  facts: readonly DatedFact[],
  month: PlainDate,
  dayOf: (instant: string) => PlainDate,
): DuesLine {
  const account = duesAccount(facts, month);
  const written = facts.find(({ id }) => id === account.paid[0]?.id)?.createdAt;
  return { ...member, account, ...(written !== undefined && { paidOn: dayOf(written) }) };
}

/** Owes something this month and has not paid it. */
export const isUnpaid = ({ account }: DuesLine): boolean =>
  account.paid.length === 0 && (account.rate?.amount ?? 0) > 0;

const tests: Record<DuesState, (line: DuesLine) => boolean> = {
  all: () => true,
  unpaid: isUnpaid,
  paid: ({ account }) => account.paid.length > 0,
  arrears: ({ account }) => account.arrears.length > 0,
  unfixed: ({ account }) => account.rate === undefined,
};

export const inState = (line: DuesLine, state: DuesState): boolean => tests[state](line);

export const sumOf = (parts: readonly { amount: number }[]): number =>
  parts.reduce((sum, { amount }) => sum + amount, 0);

/** What the page says above the list: people and fen. */
export interface DuesTotals {
  owing: number;
  owed: number;
  payers: number;
  received: number;
  unpaid: number;
  unfixed: number;
  inArrears: number;
  /** Of them with six unpaid months or more. */
  long: number;
  /** With more than one entry for the month. */
  twice: number;
}

export function totalsOf(lines: readonly DuesLine[], longFrom: number): DuesTotals {
  const totals: DuesTotals = {
    owing: 0,
    owed: 0,
    payers: 0,
    received: 0,
    unpaid: 0,
    unfixed: 0,
    inArrears: 0,
    long: 0,
    twice: 0,
  };
  for (const line of lines) {
    const { rate, paid, arrears } = line.account;
    totals.owing += Number((rate?.amount ?? 0) > 0);
    totals.owed += rate?.amount ?? 0;
    totals.payers += Number(paid.length > 0);
    totals.received += sumOf(paid);
    totals.unpaid += Number(isUnpaid(line));
    totals.unfixed += Number(rate === undefined);
    totals.inArrears += Number(arrears.length > 0);
    totals.long += Number(arrears.length >= longFrom);
    totals.twice += Number(paid.length > 1);
  }
  return totals;
}
