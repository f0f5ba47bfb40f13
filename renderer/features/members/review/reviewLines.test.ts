import { expect, it } from 'vitest';
import { gradeOfKey, type ReviewLine, reviewTotals } from './reviewLines';

const line = (id: string, grade?: string, gradable = true): ReviewLine => ({
  id,
  name: id,
  branch: '',
  category: gradable ? 'full' : 'probationary',
  gradable,
  grade,
});

it('takes one key for each grade', () => {
  expect(['1', '2', '3', '4'].map(gradeOfKey)).toEqual(['excellent', 'qualified', 'basic', 'unqualified']);
  expect(['0', 'Delete', '5', 'Enter', 'a'].map(gradeOfKey)).toEqual([
    null,
    null,
    undefined,
    undefined,
    undefined,
  ]);
});

it('measures 优秀 against full members only', () => {
  const lines = [line('a', 'excellent'), line('b'), line('c', 'qualified'), line('d', undefined, false)];
  expect(reviewTotals(lines)).toMatchObject({ full: 3, done: 2, excellent: 1, most: 1, over: false });
  expect(reviewTotals([...lines, line('e', 'excellent')])).toMatchObject({
    excellent: 2,
    most: 1,
    over: true,
  });
});
