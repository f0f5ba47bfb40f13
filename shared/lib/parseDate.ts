import type { PlainDate } from '../domain/record/envelope';
import { plainSpelling } from './dateSpelling';
import { fromDayNumber, isRealDate, localDate, plainDate, today } from './dates';
import { fail, ok, type Result } from './result';
import { cleanLine } from './text';

/**
 * Why a cell is no date: `unreadable` no known spelling, `noSuchDate` month or day does not exist, `twoDigitYear`
 * the century is missing, `outOfRange` before 1900 or after 2100, `ambiguous` the number 1968.1 may have been
 * 1968.10 before a spreadsheet dropped the zero, `future` later than allowed.
 */
export type DateFault = 'unreadable' | 'noSuchDate' | 'twoDigitYear' | 'outOfRange' | 'ambiguous' | 'future';

export type ParsedDate = Result<PlainDate | undefined, DateFault>;

const nothing = /^(?:不详|不明|未知|不清楚?|待查|待定|暂无|无|空|没有|[-—–－/／.\s]*|0|null|n\/a)$/iu;
/** Excel's day 1 is 1900-01-01, with a 29 February 1900 that never was. */
const excelEpochDay = -25_569;

/**
 * Reads a date as ledgers spell it: `1968/11/11`, `1968-1-1`, `1980.10`, `2021年2月18日`, `20140510`, `196811`, `1968`,
 * `1986年7月入党（补）`, `一九八六年七月`, an Excel serial number (as number or digits), a Date, any of them followed by a time;
 * `1986-07-00` is 1986-07. `不详`, `无` and blanks give
 * undefined. With `latest`, what lies after that day is a fault.
 */
export function parseDate(raw: unknown, options: { latest?: PlainDate } = {}): ParsedDate {
  const read = readCell(raw);
  if (!read.ok || read.value === undefined) return read;
  return options.latest !== undefined && read.value > options.latest ? fail('future') : read;
}

/** Like parseDate for dates that cannot lie ahead (birth, 入党): later than today is a fault. */
export function parsePastDate(raw: unknown, now: PlainDate = today()): ParsedDate {
  return parseDate(raw, { latest: now });
}

function readCell(raw: unknown): ParsedDate {
  if (raw === null || raw === undefined) return ok(undefined);
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? fail('unreadable') : ok(localDate(raw));
  if (typeof raw === 'number') return fromNumber(raw);
  return typeof raw === 'string' ? fromText(cleanLine(raw)) : fail('unreadable');
}

function fromNumber(value: number): ParsedDate {
  if (value === 0) return ok(undefined);
  if (!Number.isFinite(value) || value < 0) return fail('unreadable');
  if (Number.isInteger(value)) return fromDigits(String(value));
  const yearMonth = /^(\d{4})\.(\d{1,2})$/u.exec(String(value));
  if (yearMonth && isYear(Number(yearMonth[1]))) {
    if (yearMonth[2] === '1') return fail('ambiguous');
    return fromParts(yearMonth[1], yearMonth[2]);
  }
  return fromDigits(String(Math.floor(value)));
}

function fromText(text: string): ParsedDate {
  if (nothing.test(text)) return ok(undefined);
  const date = text.replace(/(?:T|\s+)\d{1,2}[:时]\d{1,2}.*$/u, '');
  // Nearly all dates need no second look, and a roster has many.
  const first = /\d\s+\d/u.test(date) ? fail('unreadable') : spelled(date.replace(/\s+/gu, ''));
  return first.ok ? first : spelled(plainSpelling(date));
}

function spelled(date: string): ParsedDate {
  if (/^\d+$/u.test(date)) return fromDigits(date);
  const parts = /^(\d{4})[-/.年、](?:(\d{1,2})(?:[-/.月、](?:(\d{1,2})[日号]?\.?)?)?)?$/u.exec(date);
  if (parts) return fromParts(parts[1], parts[2], parts[3]);
  return /^'?\d{2}[-/.年]\d{1,2}(?:[-/.月](?:\d{1,2}日?)?)?$/u.test(date)
    ? fail('twoDigitYear')
    : fail('unreadable');
}

function fromDigits(digits: string): ParsedDate {
  switch (digits.length) {
    case 8:
      return fromParts(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6));
    case 6:
      return isYear(Number(digits.slice(0, 4)))
        ? fromParts(digits.slice(0, 4), digits.slice(4))
        : fail('twoDigitYear');
    case 5:
      return inRange(fromDayNumber(Number(digits) + excelEpochDay));
    case 4:
      return isYear(Number(digits)) ? ok(digits) : inRange(fromDayNumber(Number(digits) + excelEpochDay));
    default:
      return fail('unreadable');
  }
}

function fromParts(year = '', month?: string, day?: string): ParsedDate {
  // 00 stands where nobody knew the month or the day.
  const known = Number(month) > 0;
  const parts = {
    year: Number(year),
    ...(known && { month: Number(month) }),
    ...(known && Number(day) > 0 && { day: Number(day) }),
  };
  if (!isYear(parts.year)) return fail('outOfRange');
  if (!isRealDate(parts.year, parts.month ?? 1, parts.day ?? 1)) return fail('noSuchDate');
  return ok(plainDate(parts));
}

const isYear = (year: number): boolean => year >= 1900 && year <= 2100;

function inRange(date: PlainDate): ParsedDate {
  return isYear(Number(date.slice(0, 4))) ? ok(date) : fail('outOfRange');
}
