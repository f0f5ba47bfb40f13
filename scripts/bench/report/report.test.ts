import { describe, expect, it } from 'vitest';
import { quantile, ratio } from './statistics';
import { summaryOf } from './summary';
import { tableOf } from './table';

describe('statistics', () => {
  it('takes the middle, and between two values the mean', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 2, 3], 0.5)).toBe(2.5);
    expect(quantile([10, 20], 0.95)).toBeCloseTo(19.5);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('compares the sides run by run', () => {
    // Medians alone would say 20 / 100; two runs of three say one half.
    expect(ratio({ own: [20, 100, 400], floor: [10, 50, 20] })).toBe(0.5);
  });
});

describe('report', () => {
  const figure = {
    name: 'push 10000',
    floorName: '_bulk_docs',
    records: 10_000,
    own: [4000, 2000, 3000],
    floor: [2000, 1000, 1500],
    parts: { requests: [12, 12, 13] },
  };

  it('keeps medians, rate, parts and every run', () => {
    expect(summaryOf({ ...figure, budget: 0.8 })).toEqual({
      name: 'push 10000',
      medianMs: 3000,
      floor: '_bulk_docs',
      floorMs: 1500,
      ratio: 0.5,
      recordsPerSecond: 3333,
      budget: 0.8,
      withinBudget: false,
      parts: { requests: 12 },
      runs: { own: [4000, 2000, 3000], floor: [2000, 1000, 1500] },
    });
  });

  it('says it in a table', () => {
    const [head = '', , row = ''] = tableOf([summaryOf(figure)]).split('\n');
    expect(head).toMatch(/^measure +median +floor +ratio +records\/s +floor is$/);
    expect(row).toMatch(/^push 10000 +3000 ms +1500 ms +0\.50 +3333 +_bulk_docs$/);
  });
});
