import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRules } from '../council/defaultRules';
import { newAgendaItem, newAttendance, newMeeting } from './factory';
import { majorityOf, minutesLabel, numberLabel, quorumOf, sealInput, tally } from './rules';
import type { Attendance } from './type';

function people(present: number, leave = 0, absent = 0, noVote = 0): Attendance[] {
  const some = (n: number, state: string, votes = true): Attendance[] =>
    Array.from({ length: n }, (_, i) => newAttendance({ name: `${state}${i}`, state, votes }));
  return [
    ...some(present, 'present'),
    ...some(leave, 'leave'),
    ...some(absent, 'absent'),
    ...some(noVote, 'present', false),
  ];
}

describe('attendance', () => {
  it('tells 请假 and 缺席 apart', () => {
    expect(tally(people(12, 2, 1))).toEqual({ expected: 15, present: 12, leave: 2, absent: 1 });
  });

  it.each([
    ['deliberative', people(10, 5), { expected: 15, present: 10, needed: 10, reached: true }],
    ['deliberative', people(9, 5, 1), { expected: 15, present: 9, needed: 10, reached: false }],
    ['deliberative', people(11, 5), { expected: 16, present: 11, needed: 11, reached: true }],
    ['branchAssembly', people(5, 5), { expected: 10, present: 5, needed: 5, reached: true }],
    ['residents', people(5, 5), { expected: 10, present: 5, needed: 6, reached: false }],
    ['branchAssembly', people(4, 5, 0, 9), { expected: 9, present: 4, needed: 5, reached: false }],
    ['deliberative', [], { expected: 0, present: 0, needed: 0, reached: false }],
    ['lecture', [], { expected: 0, present: 0, needed: 0, reached: true }],
  ])('of a %s makes a quorum', (kind, attendance, quorum) =>
    expect(quorumOf(attendance, defaultRules(kind))).toEqual(quorum),
  );
});

describe('a vote', () => {
  const result = (kind: string, attendance: Attendance[], votes: number[], recused: string[] = []) => {
    const [ayes = 0, noes = 0, abstentions = 0] = votes;
    return majorityOf({ ayes, noes, abstentions }, attendance, defaultRules(kind), recused);
  };

  it('of 9/1/1 with one recused passes', () => {
    expect(result('deliberative', people(12, 3), [9, 1, 1], ['present3'])).toEqual({
      voters: 11,
      needed: 6,
      passed: true,
      over: false,
    });
  });

  it('needs more than half, of those present or of those expected', () => {
    expect(result('deliberative', people(10), [5, 5]).passed).toBe(false);
    expect(result('deliberative', people(11), [6, 5]).passed).toBe(true);
    expect(result('branchAssembly', people(6, 5), [5, 0, 1])).toMatchObject({ needed: 6, passed: false });
    expect(result('branchAssembly', people(6, 5), [6])).toMatchObject({ needed: 6, passed: true });
  });

  it('with more votes than voters is none', () => {
    expect(result('deliberative', people(3), [4])).toMatchObject({ over: true, passed: false });
    expect(result('deliberative', [], [0])).toMatchObject({ passed: false });
  });

  it('passes exactly from the needed ayes on', () => {
    const share = fc.constantFrom<[number, number][]>([1, 2], [2, 3], [4, 5]);
    fc.assert(
      fc.property(fc.nat(60), share, fc.boolean(), (n, of, moreThan) => {
        const rules = { majority: { of, moreThan, base: 'present' as const } };
        const { needed } = majorityOf({ ayes: 0, noes: 0, abstentions: 0 }, people(n), rules);
        const enough = (ayes: number): boolean =>
          moreThan ? ayes * of[1] > n * of[0] : ayes * of[1] >= n * of[0];
        expect(enough(needed)).toBe(true);
        expect(needed === 1 || !enough(needed - 1)).toBe(true);
      }),
    );
  });
});

it('numbers are written as the office writes them', () => {
  expect([numberLabel(2026, 3), minutesLabel(2026, 3)]).toEqual(['2026年第3次会议', '纪要〔2026〕3号']);
  expect([numberLabel(2026, undefined), minutesLabel(2026, undefined)]).toEqual(['待编号', '待编号']);
});

describe('the seal', () => {
  const meeting = {
    ...newMeeting({ id: 'c', name: '议事会', members: [] }, '2026-11-21T01:00:00.000Z', {
      items: [newAgendaItem({ title: '路灯', decision: '维修' })],
    }),
  };
  const [item] = meeting.items;

  it('does not depend on number, state, matters and the order of keys', () => {
    const later = { ...meeting, number: 3, state: 'archived', items: [{ ...item!, matterIds: ['m'] }] };
    expect(sealInput(Object.fromEntries(Object.entries(later).toReversed()) as typeof later)).toBe(
      sealInput(meeting),
    );
  });

  it('depends on what was written', () => {
    expect(sealInput({ ...meeting, items: [{ ...item!, decision: '不修' }] })).not.toBe(sealInput(meeting));
    expect(sealInput({ ...meeting, chair: '王敏' })).not.toBe(sealInput(meeting));
  });
});
