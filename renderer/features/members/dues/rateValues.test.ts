import { describe, expect, it } from 'vitest';
import { rateValues, readRate, reckoned } from './rateValues';

describe('the form of a rate', () => {
  it('reckons the amount from the pay', () => {
    expect(reckoned('employed', '3,000')).toBe('15.00');
    expect(reckoned('retired', '６０００元')).toBe('60.00');
    expect(reckoned('employed', '')).toBe('');
    expect(reckoned('minimum', '')).toBe('0.20');
  });

  it('begins with what was fixed before', () => {
    expect(rateValues({ amount: 2500, basis: 'retired' }, '2026-11')).toEqual({
      basis: 'retired',
      pay: '',
      amount: '25.00',
      from: '2026-11',
    });
    expect(rateValues(undefined, '2026-11')).toMatchObject({ basis: 'employed', amount: '' });
  });

  it('gives the entry without the pay', () => {
    const values = { basis: 'employed', pay: '4000', amount: '40', from: ' 2026-11 ' } as const;
    expect(readRate(values)).toEqual({ rate: { rule: 'employed', amount: 4000, date: '2026-11' } });
  });

  it.each([
    [{ pay: 'x' }, 'pay'],
    [{ amount: '' }, 'amount'],
    [{ from: '2026' }, 'from'],
    [{ from: '2026-11-03' }, 'from'],
    [{ from: '2026-13' }, 'from'],
  ])('says what is wrong with %o', (patch, field) => {
    const read = readRate({ basis: 'employed', pay: '4000', amount: '40', from: '2026-11', ...patch });
    expect(Object.keys('problems' in read ? read.problems : {})).toEqual([field]);
  });
});
