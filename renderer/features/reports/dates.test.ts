import { expect, test } from 'vitest';
import { isMonthEnd, monthEnds } from './dates';

test('the ends of the months before today, latest first', () => {
  expect(monthEnds('2026-03-15', 3)).toEqual(['2026-02-28', '2026-01-31', '2025-12-31']);
  expect(monthEnds('2024-03-01', 1)).toEqual(['2024-02-29']);
});

test('only the last day of a month is one', () => {
  expect(isMonthEnd('2026-02-28')).toBe(true);
  expect(isMonthEnd('2024-02-28')).toBe(false);
  expect(isMonthEnd('2026-13-31')).toBe(false);
  expect(isMonthEnd('')).toBe(false);
});
