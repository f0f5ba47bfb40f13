import type { PlainDate } from '../domain/record/envelope';

/** Year, month (1–12) and day of a plain date; old records may lack the day or the month too. */
export interface DateParts {
  year: number;
  month?: number;
  day?: number;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The parts as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function plainDate({ year, month, day }: DateParts): PlainDate {
  const parts = [pad(year, 4), month && pad(month, 2), month && day && pad(day, 2)];
  return parts.filter(Boolean).join('-');
}

/** The parts of a plain date; undefined if the text is none or the day does not exist. */
export function dateParts(date: string): DateParts | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(date);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (!isRealDate(year, month, day)) return undefined;
  return { year, ...(match[2] && { month }), ...(match[3] && { day }) };
}

export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The date of an instant on the wall calendar of this PC. */
export function localDate(instant: Date): PlainDate {
  return plainDate({ year: instant.getFullYear(), month: instant.getMonth() + 1, day: instant.getDate() });
}

export function today(now: Date = new Date()): PlainDate {
  return localDate(now);
}

/** The first day that a partial date can mean. Throws RangeError for what is no date. */
export function firstDay(date: PlainDate): PlainDate {
  const { year, month = 1, day = 1 } = partsOf(date);
  return plainDate({ year, month, day });
}

/** The last day that a partial date can mean. */
export function lastDay(date: PlainDate): PlainDate {
  const { year, month = 12, day } = partsOf(date);
  return plainDate({ year, month, day: day ?? daysInMonth(year, month) });
}

/**
 * The date so many months later (earlier if negative); a day that the month lacks becomes its last one. A date
 * without a day stays without one; one without a month moves by whole years.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  if (month === undefined) return plainDate({ year: year + Math.trunc(months / 12) });
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  if (day === undefined) return plainDate({ year: y, month: m });
  return plainDate({ year: y, month: m, day: Math.min(day, daysInMonth(y, m)) });
}

/** The date so many days later; a partial date counts from its first day. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from one date to the other, negative if `to` is earlier; partial dates count as their first day. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Full years from one date to the other; an unknown day or month counts as reached from its first day on. */
export function yearsBetween(from: PlainDate, to: PlainDate): number {
  const a = firstDay(from);
  const b = firstDay(to);
  return Number(b.slice(0, 4)) - Number(a.slice(0, 4)) - (b.slice(5) < a.slice(5) ? 1 : 0);
}

/** The day of the year's return in the year of `year`; 29 February falls on the 28th in other years. */
export function anniversary(date: PlainDate, year: number): PlainDate {
  const { month, day } = partsOf(date);
  if (month === undefined) return plainDate({ year });
  return plainDate({ year, month, ...(day && { day: Math.min(day, daysInMonth(year, month)) }) });
}

const dayMs = 86_400_000;

function dayNumber(date: PlainDate): number {
  const { year, month = 1, day = 1 } = partsOf(date);
  return Math.round(Date.UTC(year, month - 1, day) / dayMs);
}

export function fromDayNumber(number: number): PlainDate {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

function partsOf(date: PlainDate): DateParts {
  const parts = dateParts(date);
  if (!parts) throw new RangeError('not a plain date');
  return parts;
}
