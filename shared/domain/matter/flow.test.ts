import { describe, expect, it } from 'vitest';
import { matterStates } from './codes';
import { matterFromDecision, newMatter } from './factory';
import { isOverdue, newStep, nextStates, wayOf, ways } from './flow';

describe('the flow of a matter', () => {
  it.each(['full', 'short'] as const)('allows every step of the %s way and shows it first', (way) => {
    const steps = ways[way];
    for (const [i, state] of steps.slice(0, -1).entries())
      expect(nextStates(state, way)[0]).toBe(steps[i + 1]);
  });

  it('knows every state, and from each there is a way to the end', () => {
    const codes = matterStates.map(({ code }) => code);
    for (const code of codes) {
      const seen = new Set([code]);
      for (const state of seen) for (const next of nextStates(state)) seen.add(next);
      expect(seen).toContain('closed');
      expect(codes).toEqual(expect.arrayContaining(nextStates(code)));
      expect(new Set(nextStates(code)).size).toBe(nextStates(code).length);
    }
  });

  it('ends with 办结 and does not start from the unknown', () => {
    expect(nextStates('closed')).toEqual([]);
    expect(nextStates('constructor')).toEqual([]);
    expect([wayOf({ level: 'grid' }), wayOf({ level: 'community' })]).toEqual(['short', 'full']);
  });
});

it('a step says who, when and what', () => {
  expect(newStep('closed', '王敏', '已换灯泡', '2026-11-21T01:00:00.000Z')).toMatchObject({
    at: '2026-11-21T01:00:00.000Z',
    by: '王敏',
    state: 'closed',
    text: '已换灯泡',
  });
  expect(Object.keys(newStep('closed', '王敏', ''))).not.toContain('text');
});

it('a decision becomes a registered matter with its first step', () => {
  const item = { id: 'i', title: '路灯', decision: '一周内修好', responsible: '物业', dueAt: '2026-11-28' };
  expect(matterFromDecision({ id: 'm' }, item, '王敏')).toMatchObject({
    title: '路灯',
    detail: '一周内修好',
    source: 'meeting',
    meetingId: 'm',
    agendaItemId: 'i',
    responsible: '物业',
    deadline: '2026-11-28',
    state: 'registered',
    steps: [{ by: '王敏', state: 'registered' }],
  });
  expect(newMatter({ title: '路灯' }).steps).toEqual([]);
});

it('is overdue after its deadline until it is closed', () => {
  const state = 'inProgress';
  expect(isOverdue({ state, deadline: '2026-11-20' }, '2026-11-21')).toBe(true);
  expect(isOverdue({ state, deadline: '2026-11-21' }, '2026-11-21')).toBe(false);
  expect(isOverdue({ state: 'closed', deadline: '2026-11-20' }, '2026-11-21')).toBe(false);
  expect(isOverdue({ state }, '2026-11-21')).toBe(false);
});
