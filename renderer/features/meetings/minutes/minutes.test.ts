import { describe, expect, it } from 'vitest';
import { changedFields, type Minutes } from './minutes';

const base: Minutes = { title: '会议', startsAt: '2026-11-21T01:00:00.000Z', attendance: [], items: [] };

describe('changedFields', () => {
  it('names nothing when nothing was typed', () => {
    expect(changedFields({ base, now: { ...base, attendance: [] } })).toEqual({});
  });
  it('names the changed field only', () => {
    expect(changedFields({ base, now: { ...base, place: '二楼会议室' } })).toEqual({ place: '二楼会议室' });
  });
  it('tells that a field was emptied', () => {
    const patch = changedFields({ base: { ...base, chair: '甲' }, now: base });
    expect(patch).toEqual({ chair: undefined });
    expect('chair' in patch).toBe(true);
  });
});
