import { dateParts } from '@shared/lib/dates';
import { documents } from '@shared/messages/documents';

const words = documents.minutes;

/** 1 → 一, 12 → 十二, 30 → 三十; from 100 on in digits. */
export function chineseNumber(value: number): string {
  if (value >= 100) return String(value);
  const digit = (at: number): string => words.digits.charAt(at);
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 && value > 0 ? '' : digit(value % 10);
  if (tens === 0) return ones;
  return (tens === 1 ? '' : digit(tens)) + words.ten + ones;
}

/** A plain date as official papers write it; what is no date stays as it is. */
export function spelledDate(date: string): string {
  const parts = dateParts(date);
  if (!parts) return date;
  if (parts.month === undefined) return words.yearDate(parts.year);
  if (parts.day === undefined) return words.monthDate(parts.year, parts.month);
  return words.wholeDate(parts.year, parts.month, parts.day);
}

/** Day and time of an instant on the wall clock of this PC, e.g. 2026年11月21日14:30. */
export function spelledInstant(instant: string): string | undefined {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return undefined;
  return words.wholeDate(time.getFullYear(), time.getMonth() + 1, time.getDate()) + clock(time);
}

/** A span of time; the day is written once. */
export function spelledSpan(from: string, to: string | undefined): string | undefined {
  const start = spelledInstant(from);
  const end = to === undefined ? undefined : spelledInstant(to);
  if (start === undefined || to === undefined || end === undefined) return start;
  const day = start.slice(0, -5);
  return words.fromTo(start, end.startsWith(day) ? end.slice(day.length) : end);
}

function clock(time: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(time.getHours())}:${pad(time.getMinutes())}`;
}
