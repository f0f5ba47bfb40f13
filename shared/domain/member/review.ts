import { newId } from '../../lib/ids';
import type { Code } from '../record/envelope';
import type { Member } from './type';

type Reviews = NonNullable<Member['reviews']>;

/** Of so many full members at most this many may be 优秀 (民主评议党员: not more than a third). */
export function mostExcellent(fullMembers: number): number {
  return Math.floor(fullMembers / 3);
}

/** The grade of a year; where two PCs entered one each, the later entry. */
export function gradeOf(reviews: Reviews | undefined, year: number): Code | undefined {
  return reviews?.findLast((review) => review.year === year)?.grade;
}

/** The grade of each year in a short form that lists are filled from, e.g. `2026=excellent`; see `gradeIn`. */
export function gradeFacts(reviews: Reviews | undefined): string[] {
  const years = new Set((reviews ?? []).map(({ year }) => year));
  return [...years].toSorted((a, b) => a - b).map((year) => `${year}=${gradeOf(reviews, year)}`);
}

/** The grade of a year from `gradeFacts`. */
export function gradeIn(facts: readonly string[], year: number): Code | undefined {
  const start = `${year}=`;
  return facts.find((fact) => fact.startsWith(start))?.slice(start.length);
}

/** The reviews with that year's grade, or without one; of several entries of the year one stays. */
export function withGrade(reviews: Reviews | undefined, year: number, grade: Code | undefined): Reviews {
  const others = (reviews ?? []).filter((review) => review.year !== year);
  if (grade === undefined) return others;
  const before = reviews?.findLast((review) => review.year === year);
  return [...others, { ...before, id: before?.id ?? newId(), year, grade }];
}
