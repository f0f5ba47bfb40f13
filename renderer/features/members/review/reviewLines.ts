import { reviewGrades } from '@shared/domain/member/codes';
import { gradeIn, mostExcellent } from '@shared/domain/member/review';
import type { Code } from '@shared/domain/record/envelope';
import type { MemberRow } from '@/search/indexes';

/** One member in the review of a year; probationary members take part without a grade. */
export interface ReviewLine {
  id: string;
  name: string;
  branch: string;
  category: Code;
  gradable: boolean;
  grade?: Code | undefined;
}

export const lineOf = (
  { id, name, branch = '', category, reviews }: MemberRow,
  year: number,
): ReviewLine => ({
  id,
  name,
  branch,
  category,
  gradable: category === 'full',
  ...(category === 'full' && { grade: gradeIn(reviews, year) }),
});

/** The grade of a key, null to clear it, undefined for any other key. */
export function gradeOfKey(key: string): Code | null | undefined {
  if (key === '0' || key === 'Delete') return null;
  return reviewGrades[Number(key) - 1]?.code;
}

/** Numbers of the lines shown, and whether 优秀 stays within its third. */
export function reviewTotals(lines: readonly ReviewLine[]) {
  const full = lines.filter(({ gradable }) => gradable);
  const count = (code: Code): number => full.filter(({ grade }) => grade === code).length;
  const most = mostExcellent(full.length);
  const excellent = count('excellent');
  return {
    full: full.length,
    done: full.filter(({ grade }) => grade !== undefined).length,
    excellent,
    most,
    over: excellent > most,
    others: reviewGrades
      .filter(({ code }) => code !== 'excellent')
      .map(({ code, label }) => ({ label, count: count(code) })),
  };
}
