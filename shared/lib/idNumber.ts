import type { PlainDate } from '../domain/record/envelope';
import { isRealDate } from './dates';
import { fail, ok, type Result } from './result';
import { halfWidth } from './text';

/**
 * Why a text is no 公民身份号码: `length` neither 18 nor 15 characters, `characters` something else than digits (and X
 * at the end), `birthDate` the digits for it are no day or lie ahead, `checkDigit` the last character does not fit the others
 * (a digit was mistyped), `rounded` a spreadsheet kept it as a number and lost the last digits.
 */
export type IdNumberFault = 'length' | 'characters' | 'birthDate' | 'checkDigit' | 'rounded';

/**
 * Reads an ID number as ledgers spell it (blanks, hyphens, full width, small x, 15 digits of before 1999) and gives
 * its 18 characters. Source: GB 11643-1999.
 */
export function parseIdNumber(raw: string | number, latest?: PlainDate): Result<string, IdNumberFault> {
  if (typeof raw === 'number' && !Number.isSafeInteger(raw)) return fail('rounded');
  const text = halfWidth(String(raw))
    .replace(/[\s'’‘`-]/gu, '')
    .toUpperCase();
  if (/^\d(?:\.\d+)?E\+?\d+$/u.test(text)) return fail('rounded');
  if (text.length === 15) return /^\d{15}$/u.test(text) ? checked(extend(text), latest) : fail('characters');
  if (text.length !== 18) return fail('length');
  return /^\d{17}[\dX]$/u.test(text) ? checked(text, latest) : fail('characters');
}

function checked(id: string, latest: PlainDate | undefined): Result<string, IdNumberFault> {
  const date = birthDateOf(id);
  if (date === undefined || (latest !== undefined && date > latest)) return fail('birthDate');
  return checkDigit(id.slice(0, 17)) === id[17] ? ok(id) : fail('checkDigit');
}

/** The 18-character form of an ID number of 15 digits. */
function extend(id15: string): string {
  const body = `${id15.slice(0, 6)}19${id15.slice(6)}`;
  return body + checkDigit(body);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of the first 17 digits (GB 11643: ISO 7064 MOD 11-2). */
export function checkDigit(digits17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits17[i]), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** The birth date in an 18-character ID number; undefined if its digits are no day. */
export function birthDateOf(id: string): PlainDate | undefined {
  const [year, month, day] = [id.slice(6, 10), id.slice(10, 12), id.slice(12, 14)];
  const real = Number(year) >= 1850 && isRealDate(Number(year), Number(month), Number(day));
  return real ? `${year}-${month}-${day}` : undefined;
}

/** The gender in an 18-character ID number: the 17th digit is odd for men. */
export function genderOf(id: string): 'male' | 'female' {
  return Number(id[16]) % 2 === 1 ? 'male' : 'female';
}

/** For lists and prints: region, year of birth and the last four stay; a text of another length is all hidden. */
export function maskIdNumber(id: string): string {
  return id.length === 18 ? `${id.slice(0, 10)}****${id.slice(14)}` : '*'.repeat(id.length);
}
