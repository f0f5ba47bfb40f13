import type { DuesSheetLine, DuesYearLine } from '@/documents/ledgers/duesSheets';
import { type DatedFact, type DuesLine, sumOf } from './accounts';

/** The lines of the page as the sheet of the month takes them. */
export function monthLines(lines: readonly DuesLine[]): DuesSheetLine[] {
  return lines.map(({ name, branch, category, account, paidOn }) => ({
    name,
    branch,
    category,
    due: account.rate?.amount,
    paid: account.paid.length > 0 ? sumOf(account.paid) : undefined,
    paidOn,
    arrears: account.arrears.length,
  }));
}

/** What the same people paid for each month of a year. */
export function yearLines(
  lines: readonly DuesLine[],
  facts: ReadonlyMap<string, readonly DatedFact[]>,
  year: number,
): DuesYearLine[] {
  return lines.map(({ id, name, branch, account }) => {
    const paid = (facts.get(id) ?? []).filter(({ kind }) => kind === 'dues');
    const months = Array.from({ length: 12 }, (_, at) => {
      const month = `${year}-${String(at + 1).padStart(2, '0')}`;
      const entries = paid.filter(({ date }) => date === month);
      return entries.length > 0 ? sumOf(entries.map(({ amount = 0 }) => ({ amount }))) : undefined;
    });
    return { name, branch, due: account.rate?.amount, months };
  });
}
