import { entries, type CodeList } from '../record/codes';

/** On what 党费 is reckoned. */
export type DuesBasis = 'employed' | 'retired' | 'farmer' | 'minimum';

/** The bases as a clerk chooses them. */
export const duesBases: CodeList = entries('中组发〔2008〕3号', [
  ['employed', '在职'],
  ['retired', '离退休', '退休'],
  ['farmer', '农民', '农牧渔民'],
  ['minimum', '学生、失业、低保', '学生', '失业', '低保', '下岗失业'],
]);

/** Whether a month's pay is needed to reckon the amount. */
export function needsPay(basis: string): basis is 'employed' | 'retired' {
  return basis === 'employed' || basis === 'retired';
}

/** A rate in parts of a thousand for pay up to a limit in fen. */
interface Step {
  upTo: number;
  perMille: number;
}

/**
 * The table in force: 中组发〔2008〕3号, art. 2–7. The rate of the step applies to the whole pay. Farmers pay 0.2–1 yuan
 * (the least is taken), students, unemployed and 低保 0.2 yuan.
 */
export const duesTable: { employed: readonly Step[]; retired: readonly Step[]; fixedFen: number } = {
  employed: [
    { upTo: 300_000, perMille: 5 },
    { upTo: 500_000, perMille: 10 },
    { upTo: 1_000_000, perMille: 15 },
    { upTo: Number.POSITIVE_INFINITY, perMille: 20 },
  ],
  retired: [
    { upTo: 500_000, perMille: 5 },
    { upTo: Number.POSITIVE_INFINITY, perMille: 10 },
  ],
  fixedFen: 20,
};

/** The 党费 of a month in fen for a monthly pay after tax in fen; the pay itself is not kept anywhere. */
export function duesDue(basis: DuesBasis, payFen: number, table: typeof duesTable = duesTable): number {
  if (!Number.isFinite(payFen) || payFen < 0)
    throw new RangeError('pay must be a number of fen, not negative');
  if (basis === 'farmer' || basis === 'minimum') return table.fixedFen;
  const step = table[basis].find(({ upTo }) => payFen <= upTo);
  return Math.round((payFen * (step?.perMille ?? 0)) / 1000);
}
