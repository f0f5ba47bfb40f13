import { addDays, addMonths, dateParts, daysInMonth } from '@shared/lib/dates';
import type { PlainDate } from '@shared/domain/record/envelope';

/** The ends of the months before the one of `today`, latest first. */
export function monthEnds(today: PlainDate, count: number): PlainDate[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: count }, (_, back) => addDays(addMonths(first, -back), -1));
}

/** Whether a text from the address is the end of a month. */
export function isMonthEnd(text: string): boolean {
  const { year, month, day } = dateParts(text) ?? {};
  return year !== undefined && month !== undefined && day === daysInMonth(year, month);
}
