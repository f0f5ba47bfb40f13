import { expect, it } from 'vitest';
import { halfYearLabel, halfYearOf, halfYearsUpTo } from './halfYear';

it('counts half-years', () => {
  expect([halfYearOf('2026-06-30'), halfYearOf('2026-07-01')]).toEqual(['2026-1', '2026-2']);
  expect(halfYearsUpTo('2026-03-01', 4)).toEqual(['2026-1', '2025-2', '2025-1', '2024-2']);
  expect([halfYearLabel('2026-1'), halfYearLabel('2026-2'), halfYearLabel('2026')]).toEqual([
    '2026年上半年',
    '2026年下半年',
    '2026',
  ]);
});
