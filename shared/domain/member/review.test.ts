import { expect, it } from 'vitest';
import { gradeFacts, gradeIn, gradeOf, mostExcellent, withGrade } from './review';

it('lets a third of the full members be 优秀, never more', () => {
  expect([0, 2, 3, 5, 6, 100].map(mostExcellent)).toEqual([0, 0, 1, 1, 2, 33]);
});

it('keeps one grade a year and the other years as they are', () => {
  const before = [
    { id: 'a', year: 2025, grade: 'qualified' },
    { id: 'b', year: 2026, grade: 'basic' },
    { id: 'c', year: 2026, grade: 'qualified' },
  ];
  expect(gradeOf(before, 2026)).toBe('qualified');
  expect(withGrade(before, 2026, 'excellent')).toEqual([
    { id: 'a', year: 2025, grade: 'qualified' },
    { id: 'c', year: 2026, grade: 'excellent' },
  ]);
  expect(withGrade(before, 2026, undefined)).toEqual([{ id: 'a', year: 2025, grade: 'qualified' }]);
  expect(withGrade(undefined, 2026, 'qualified')).toMatchObject([{ year: 2026, grade: 'qualified' }]);
  expect(gradeFacts(before)).toEqual(['2025=qualified', '2026=qualified']);
  expect(gradeIn(gradeFacts(before), 2026)).toBe('qualified');
  expect(gradeIn(gradeFacts(undefined), 2026)).toBeUndefined();
});
