import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../settings';
import { addressKey, addressLine, compareForTheDay, compareWalk, householdKey, nextVisitDue } from './rules';

describe('the next visit', () => {
  const lastVisitOn = '2026-08-31';
  it.each([
    ['red', [], '2026-09-07'],
    ['yellow', [], '2026-09-30'],
    ['green', [], '2026-11-30'],
    ['unheard-of', [], '2026-11-30'],
    ['green', ['livingAlone'], '2026-09-30'],
    ['red', ['livingAlone'], '2026-09-07'],
    ['green', ['oldAge'], '2026-11-30'],
  ])('of level %s with %o is due on %s', (level, care, due) =>
    expect(nextVisitDue({ level, care, lastVisitOn })).toBe(due),
  );

  it('counts from the entry where nobody was met yet', () => {
    expect(nextVisitDue({ level: 'red', care: [], since: '2026-11-21' })).toBe('2026-11-28');
    expect(nextVisitDue({ level: 'red', care: [] })).toBeUndefined();
  });

  it('follows the settings', () => {
    const settings = { ...defaultSettings, mustVisitEvery: { days: 3 }, mustVisitTags: ['oldAge'] };
    expect(nextVisitDue({ level: 'green', care: ['oldAge'], lastVisitOn }, settings)).toBe('2026-09-03');
  });
});

const place = (compound?: string, building?: string, stairwell?: string, room?: string) => ({
  ...(compound && { compound }),
  ...(building && { building }),
  ...(stairwell && { stairwell }),
  ...(room && { room }),
});

describe('the way one walks', () => {
  it('goes by numbers, not by letters', () => {
    const rooms = ['1003', '102', '201', '99'].map((room) => place('北关小区', '2栋', '1单元', room));
    expect(rooms.toSorted(compareWalk).map(({ room }) => room)).toEqual(['99', '102', '201', '1003']);
    expect(compareWalk(place('北关小区', '2栋'), place('北关小区', '10栋'))).toBeLessThan(0);
    expect(compareWalk(place('北关小区'), place('北关小区', '10栋'))).toBeGreaterThan(0);
  });

  it('puts the overdue first', () => {
    const houses = [
      { ...place('甲', '1栋'), nextDueAt: '2026-12-01' },
      { ...place('乙', '1栋'), nextDueAt: '2026-11-01' },
      { ...place('甲', '2栋'), nextDueAt: '2026-11-20' },
      { ...place('甲', '1栋'), nextDueAt: '2026-11-21' },
      place('甲', '0栋'),
    ];
    expect(houses.toSorted(compareForTheDay('2026-11-21')).map((house) => addressLine(house))).toEqual([
      '甲2栋',
      '乙1栋',
      '甲1栋',
      '甲0栋',
      '甲1栋',
    ]);
  });

  it('is an order', () => {
    const part = fc.option(fc.constantFrom('1栋', '2栋', '10栋', '甲'), { nil: undefined });
    const house = fc.tuple(part, part, part, part).map((parts) => place(...parts));
    fc.assert(
      fc.property(house, house, house, (a, b, c) => {
        expect(Math.sign(compareWalk(a, b)) + Math.sign(compareWalk(b, a))).toBe(0);
        const sorted = [a, b, c].toSorted(compareWalk);
        expect(compareWalk(sorted[0] ?? a, sorted[2] ?? a)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

it('the same household has the same address and head', () => {
  const at = place('北关小区', '8栋', '3单元', '102');
  expect(householdKey({ ...at, head: '闫敏' })).toBe(
    householdKey({ ...place('北关小区', '８栋', '3单元', ' 102'), head: '闫 敏' }),
  );
  expect(householdKey({ ...at, head: '闫敏' })).not.toBe(householdKey({ ...at, head: '谭晨' }));
  expect(addressKey(at)).toBe(addressKey({ ...at, grid: '第三网格' }));
  expect(householdKey(at)).toBeUndefined();
  expect(addressKey(place('北关小区', '8栋'))).toBeUndefined();
});
