import { describe, expect, it } from 'vitest';
import { ageBand, ageBands, educationBand, partyAgeBand } from './bands';
import { duesDue } from './dues';
import { isSameMember, memberKeys } from './duplicates';
import { dueOn, milestonesOf } from './milestones';
import { ageOn, isCounted, partyYears, politicalBirthday, probationEnd } from './rules';

const on = '2026-11-21';

describe('probation', () => {
  it('ends after a year', () => {
    expect(probationEnd('2025-12-20')).toBe('2026-12-20');
    expect(probationEnd('2024-02-29')).toBe('2025-02-28');
    expect(probationEnd('2025-12')).toBe('2026-12');
  });

  it.each([
    ['2025-12-20', { due: '2026-12-20', late: false }],
    ['2025-12-21', { due: '2026-12-21', late: false }],
    ['2025-12-22', undefined],
    ['2025-11-21', { due: on, late: false }],
    ['2025-11-20', { due: '2026-11-20', late: true }],
    ['2025-11', { due: '2026-11', late: false }],
    [undefined, undefined],
  ])('of who joined on %s is due: %o', (joinedAt, due) => {
    const dueOf = (category: string) =>
      dueOn(milestonesOf({ category, standing: 'normal', ...(joinedAt && { joinedAt }) }), on);
    expect(dueOf('probationary')).toEqual(due ? [{ kind: 'probation', ...due }] : []);
    expect(dueOf('full')).toEqual([]);
  });
});

describe('the political birthday', () => {
  it.each([
    ['1968-11-21', { date: on, years: 58 }],
    ['1968-11-28', { date: '2026-11-28', years: 58 }],
    ['1968-11-29', undefined],
    ['1968-11', { date: '2026-11', years: 58 }],
    ['1968', undefined],
    [on, undefined],
    [undefined, undefined],
  ])('of %s in the coming week is %o', (joinedAt, hit) =>
    expect(politicalBirthday(joinedAt, on, '2026-11-28')).toEqual(hit),
  );

  it('is found over the turn of the year', () => {
    expect(politicalBirthday('2000-01-02', '2026-12-29', '2027-01-05')).toEqual({
      date: '2027-01-02',
      years: 27,
    });
  });
});

describe('years', () => {
  it('of 党龄 count from 转正 and for full members only', () => {
    expect(partyYears({ category: 'full', fullMemberAt: '1976-11-21' }, on)).toBe(50);
    expect(partyYears({ category: 'full', fullMemberAt: '1976-11-22' }, on)).toBe(49);
    expect(partyYears({ category: 'probationary', fullMemberAt: '1976-11-22' }, on)).toBeUndefined();
    expect(partyYears({ category: 'full' }, on)).toBeUndefined();
  });

  it('of life are unknown ahead of birth', () => {
    expect(ageOn('2026-11-22', on)).toBeUndefined();
    expect(ageOn('1990-11', on)).toBe(36);
  });

  it('fall into bands without a gap', () => {
    const bandOf = (age: number): string => ageBand(`${2026 - age}-11-21`, on);
    expect([35, 36, 45, 46, 54, 55, 59, 60, 69, 70, 101].map(bandOf)).toEqual([
      'to35',
      'to45',
      'to45',
      'to54',
      'to54',
      'to59',
      'to59',
      'to69',
      'to69',
      'from70',
      'from70',
    ]);
    expect(ageBand(undefined, on)).toBe('unknown');
    expect(ageBands.at(-1)?.code).toBe('unknown');
    expect(partyAgeBand('full', '1976-11-21', on)).toBe('from50');
    expect(partyAgeBand('full', '1976-11-22', on)).toBe('to49');
    expect(partyAgeBand('probationary', undefined, on)).toBe('none');
    expect(['10', '40', '60', '80', '90', undefined].map(educationBand)).toEqual([
      'graduate',
      'secondary',
      'secondary',
      'basic',
      'other',
      'unknown',
    ]);
  });
});

it('counts who waits to be accepted elsewhere, not who left or only applied', () => {
  const counted = (category: string, standing: string): boolean => isCounted({ category, standing });
  expect([counted('full', 'normal'), counted('probationary', 'outPending')]).toEqual([true, true]);
  expect([counted('full', 'movedOut'), counted('full', 'deceased'), counted('activist', 'normal')]).toEqual([
    false,
    false,
    false,
  ]);
});

describe('the same person', () => {
  const zhang = { name: '张三', birthDate: '1968-11-11', idNumber: '42990119681111453X' };
  it('has the same ID number, or the same name and birth date', () => {
    expect(isSameMember(zhang, { name: '别名', idNumber: '42990119681111453x' })).toBe(true);
    expect(isSameMember(zhang, { name: '张 三', birthDate: '1968-11-11' })).toBe(true);
    expect(isSameMember(zhang, { name: '张三', birthDate: '1968-11' })).toBe(false);
    expect(isSameMember(zhang, { name: '张王', birthDate: '1968-11-11' })).toBe(false);
    expect(isSameMember(zhang, { ...zhang, idNumber: '429901196811114556' })).toBe(false);
    expect(memberKeys({ name: '张三' })).toEqual([]);
  });
});

describe('party dues', () => {
  it.each([
    ['employed', 300_000, 1500],
    ['employed', 300_001, 3000],
    ['employed', 500_000, 5000],
    ['employed', 1_000_000, 15_000],
    ['employed', 1_200_000, 24_000],
    ['retired', 500_000, 2500],
    ['retired', 600_000, 6000],
    ['minimum', 0, 20],
    ['farmer', 900_000, 20],
  ] as const)('%s with %i fen owe %i', (basis, pay, due) => expect(duesDue(basis, pay)).toBe(due));

  it('are not reckoned on nonsense', () => expect(() => duesDue('employed', Number.NaN)).toThrow(RangeError));
});
