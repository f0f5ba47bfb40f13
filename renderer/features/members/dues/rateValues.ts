import { type DuesBasis, duesBases, duesDue, needsPay } from '@shared/domain/member/dues';
import type { PlainDate } from '@shared/domain/record/envelope';
import { dateParts } from '@shared/lib/dates';
import { fenOf, yuan } from '@shared/lib/money';
import { text } from '@shared/messages';

/** The form as typed. */
export interface RateValues {
  basis: DuesBasis;
  pay: string;
  amount: string;
  from: string;
}

export type RateProblems = Partial<Record<'pay' | 'amount' | 'from', string>>;

const isBasis = (code: string | undefined): code is DuesBasis => duesBases.some((each) => each.code === code);

/** A form that begins with what was fixed before. */
export function rateValues(
  rate: { amount: number; basis?: string | undefined } | undefined,
  month: PlainDate,
): RateValues {
  const basis = isBasis(rate?.basis) ? rate.basis : 'employed';
  const amount = rate ? yuan(rate.amount) : reckoned(basis, '');
  return { basis, pay: '', amount, from: month };
}

/** The amount that follows from basis and pay; empty while the pay is missing or no sum. */
export function reckoned(basis: DuesBasis, pay: string): string {
  if (!needsPay(basis)) return yuan(duesDue(basis, 0));
  const fen = fenOf(pay);
  return fen === undefined ? '' : yuan(duesDue(basis, fen));
}

/** The entry to write, or what is wrong. */
export function readRate({
  basis,
  pay,
  amount,
  from,
}: RateValues): { rate: { rule: DuesBasis; amount: number; date: PlainDate } } | { problems: RateProblems } {
  const words = text.members.dues.rate;
  const fen = fenOf(amount);
  const parts = dateParts(from.trim());
  const monthOk = parts?.month !== undefined && parts.day === undefined;
  const problems: RateProblems = {
    ...(needsPay(basis) && pay.trim() !== '' && fenOf(pay) === undefined && { pay: words.badPay }),
    ...(fen === undefined && { amount: words.badAmount }),
    ...(!monthOk && { from: words.badMonth }),
  };
  if (fen === undefined || Object.keys(problems).length > 0) return { problems };
  return { rate: { rule: basis, amount: fen, date: from.trim() } };
}
