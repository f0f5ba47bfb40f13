import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  anniversary,
  dateParts,
  daysBetween,
  firstDay,
  lastDay,
  plainDate,
  today,
  yearsBetween,
} from './dates';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('plain dates', () => {
  it('come back from their parts', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (date, width) => {
        const partial = date.slice(0, width);
        expect(plainDate(dateParts(partial) ?? { year: 0 })).toBe(partial);
      }),
    );
  });

  it('are none with a day that does not exist', () => {
    expect(dateParts('2025-02-29')).toBeUndefined();
    expect(dateParts('2024-13')).toBeUndefined();
    expect(dateParts('2024-1-1')).toBeUndefined();
    expect(() => addDays('不详', 1)).toThrow(RangeError);
  });

  it('add and subtract days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });

  it('add months and end with the month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
    expect(addMonths('2024-01-15', -1)).toBe('2023-12-15');
    expect(addMonths('1968-11', 2)).toBe('1969-01');
    expect(addMonths('1968', 12)).toBe('1969');
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const moved = addMonths(date, months);
        expect(dateParts(moved)).toBeDefined();
        expect(Number(moved.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
      }),
    );
  });

  it('count full years', () => {
    expect(yearsBetween('1968-11-22', '2026-11-21')).toBe(57);
    expect(yearsBetween('1968-11-21', '2026-11-21')).toBe(58);
    expect(yearsBetween('1968-11', '2026-11-21')).toBe(58);
    expect(yearsBetween('1968', '2026-01-01')).toBe(58);
    expect(yearsBetween('1968-12', '2026-11-21')).toBe(57);
  });

  it('span what they leave open', () => {
    expect([firstDay('1968'), lastDay('1968')]).toEqual(['1968-01-01', '1968-12-31']);
    expect([firstDay('2024-02'), lastDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect(lastDay('2024-02-03')).toBe('2024-02-03');
  });

  it('return every year', () => {
    expect(anniversary('2020-02-29', 2026)).toBe('2026-02-28');
    expect(anniversary('2020-02-29', 2028)).toBe('2028-02-29');
    expect(anniversary('1968-11', 2026)).toBe('2026-11');
  });

  it('are those of the wall calendar', () => {
    expect(today(new Date(2026, 10, 21, 0, 5))).toBe('2026-11-21');
    expect(today(new Date(2026, 10, 21, 23, 55))).toBe('2026-11-21');
  });
});
