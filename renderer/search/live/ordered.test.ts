import { expect, test } from 'vitest';
import { ordered } from './ordered';

const rows: readonly (string | number | undefined)[] = ['12栋', undefined, '3栋', '3栋', '12栋'];
const by = (descending: boolean) =>
  ordered([0, 1, 2, 3, 4], (place) => rows[place], { of: (row) => row, descending });

test('texts by the numbers in them, equal ones as they came, none last either way', () => {
  expect(by(false)).toEqual([2, 3, 0, 4, 1]);
  expect(by(true)).toEqual([0, 4, 2, 3, 1]);
});

test('dates of months and of days, and numbers', () => {
  const sorted = (values: readonly (string | number)[]) =>
    ordered([...values.keys()], (place) => values[place], { of: (value) => value, descending: false }).map(
      (place) => values[place],
    );
  expect(sorted(['2026-10', '2026-09', '2026-09-30'])).toEqual(['2026-09', '2026-09-30', '2026-10']);
  expect(sorted([10, 9, -1])).toEqual([-1, 9, 10]);
});
