import type { PlainDate } from '../record/envelope';

/** A half-year as 双报告 counts them: `2026-1`, `2026-2`. */
export type HalfYear = string;

export function halfYearOf(date: PlainDate): HalfYear {
  return `${date.slice(0, 4)}-${Number(date.slice(5, 7)) > 6 ? 2 : 1}`;
}

/** The half-year of a day and those before it, newest first. */
export function halfYearsUpTo(date: PlainDate, count: number): HalfYear[] {
  const [year = 0, half = 1] = halfYearOf(date).split('-').map(Number);
  const last = year * 2 + half - 1;
  return Array.from({ length: count }, (_, back) => {
    const at = last - back;
    return `${Math.floor(at / 2)}-${(at % 2) + 1}`;
  });
}

/** `2026年上半年`; anything else as it is. */
export function halfYearLabel(half: HalfYear): string {
  const match = /^(\d{4})-([12])$/u.exec(half);
  return match ? `${match[1]}年${match[2] === '1' ? '上' : '下'}半年` : half;
}

/** 结对: so many households belong to one member (双报到 rules of the field). */
export const pairedHouseholds = { least: 10, most: 20 };
