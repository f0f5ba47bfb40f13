import { describe, expect, it } from 'vitest';
import { duesAccount, type DuesFact } from './duesAccount';

const rate = (id: string, date: string, amount: number, rule = 'retired'): DuesFact => ({
  id,
  kind: 'duesRate',
  date,
  amount,
  rule,
});
const paid = (id: string, date: string, amount = 1000): DuesFact => ({ id, kind: 'dues', date, amount });
const months = (facts: DuesFact[], month: string): string[] =>
  duesAccount(facts, month).arrears.map(({ month: each }) => each);

describe('dues of a month', () => {
  it('are what was fixed last before it', () => {
    const facts = [rate('2', '2026-07', 2500), rate('1', '2026-01', 1000)];
    expect(duesAccount(facts, '2026-06').rate).toMatchObject({ amount: 1000, since: '2026-01' });
    expect(duesAccount(facts, '2026-11').rate).toMatchObject({ amount: 2500, basis: 'retired' });
    expect(duesAccount(facts, '2025-12').rate).toBeUndefined();
    expect(duesAccount([rate('2', '2026-01', 20), rate('1', '2026-01', 10)], '2026-01').rate?.amount).toBe(
      20,
    );
  });

  it('show every payment, also a second one', () => {
    const facts = [
      rate('1', '2026-01', 1000),
      paid('2', '2026-11'),
      paid('3', '2026-11'),
      paid('4', '2026-10'),
    ];
    expect(duesAccount(facts, '2026-11').paid.map(({ id }) => id)).toEqual(['2', '3']);
    expect(
      duesAccount([...facts, { id: '5', kind: 'points', date: '2026-11' }], '2026-11').paid,
    ).toHaveLength(2);
  });
});

describe('arrears', () => {
  it('reach back to the last payment', () => {
    const facts = [rate('1', '2025-01', 1000), paid('2', '2026-08'), paid('3', '2026-06')];
    expect(months(facts, '2026-11')).toEqual(['2026-09', '2026-10']);
    expect(months(facts, '2026-09')).toEqual([]);
  });

  it('begin with the first rate and take the amount of their month', () => {
    const facts = [rate('1', '2026-09', 1000), rate('2', '2026-10', 1500)];
    expect(duesAccount(facts, '2026-11').arrears).toEqual([
      { month: '2026-09', amount: 1000 },
      { month: '2026-10', amount: 1500 },
    ]);
  });

  it('leave out months in which nothing was owed, and cross the turn of the year', () => {
    const facts = [rate('1', '2025-11', 1000), rate('2', '2025-12', 0), rate('3', '2026-01', 1000)];
    expect(months(facts, '2026-02')).toEqual(['2025-11', '2026-01']);
  });
});
