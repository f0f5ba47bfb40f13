import type { Code, PlainDate } from '@shared/domain/record/envelope';
import { dateParts, firstDay, yearsBetween } from '@shared/lib/dates';

/** A band of figures; what is not filled in or does not fit is `unknown`, so that every member is counted once. */
export const unknown = 'unknown';

/** Bands that every report asks for (domain.md section 3), by the years up to which they reach. */
export const ageBands = ['to35', 'to45', 'to54', 'to59', 'to69', 'from70', unknown] as const;
const ageEnds = [35, 45, 54, 59, 69] as const;

/** Full years at a day; a date without a day counts as its first one. Undefined before that day and for what is no date. */
function years(from: PlainDate | undefined, on: PlainDate): number | undefined {
  if (from === undefined || !dateParts(from)) return undefined;
  const start = firstDay(from);
  return start > on ? undefined : yearsBetween(start, on);
}

export function ageBand(birthDate: PlainDate | undefined, on: PlainDate): string {
  const age = years(birthDate, on);
  if (age === undefined) return unknown;
  const index = ageEnds.findIndex((end) => age <= end);
  return ageBands[index < 0 ? ageEnds.length : index] ?? unknown;
}

export const standingBands = [
  'to5',
  'to10',
  'to20',
  'to30',
  'to40',
  'to49',
  'from50',
  'none',
  unknown,
] as const;
const standingEnds = [5, 10, 20, 30, 40, 49] as const;

/** 党龄 counts from 转正; who has not got there yet has none. */
export function standingBand(category: Code, fullMemberAt: PlainDate | undefined, on: PlainDate): string {
  if (category !== 'full') return 'none';
  const served = years(fullMemberAt, on);
  if (served === undefined) return unknown;
  const index = standingEnds.findIndex((end) => served <= end);
  return standingBands[index < 0 ? standingEnds.length : index] ?? unknown;
}

export const educationBands = [
  'basic',
  'secondary',
  'college',
  'bachelor',
  'graduate',
  'other',
  unknown,
] as const;

const educationOf: Readonly<Record<Code, string>> = {
  '10': 'graduate',
  '20': 'bachelor',
  '30': 'college',
  '40': 'secondary',
  '60': 'secondary',
  '70': 'basic',
  '80': 'basic',
};

/** 初中及以下, 高中/中专, 大专, 本科, 研究生; codes that fit none of them stand apart. */
export const educationBand = (education: Code | undefined): string =>
  education === undefined ? unknown : (educationOf[education] ?? 'other');
