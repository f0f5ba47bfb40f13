import { describe, expect, it } from 'vitest';
import { emptyVisit, missingField, visitOf } from './visitValues';

const form = emptyVisit('h1', '李明', new Date('2026-11-21T01:00:00Z'));

describe('a visit form', () => {
  it('wants a household, and words or 无人在家', () => {
    expect(missingField({ ...form, householdId: '' })).toBe('household');
    expect(missingField(form)).toBe('said');
    expect(missingField({ ...form, nobodyHome: true })).toBeUndefined();
    expect(missingField({ ...form, needs: [{ id: 'n', text: '修灯', asMatter: false }] })).toBeUndefined();
  });

  it('keeps the ids of needs and leaves empty ones out', () => {
    const visit = visitOf({
      ...form,
      visitors: '李明、王芳 赵强',
      needs: [
        { id: 'n1', text: ' 楼道灯坏了 ', asMatter: true },
        { id: 'n2', text: ' ', asMatter: false },
      ],
    });
    expect(visit.visitors).toEqual(['李明', '王芳', '赵强']);
    expect(visit.needs).toEqual([{ id: 'n1', text: '楼道灯坏了' }]);
    expect('said' in visit).toBe(false);
  });
});
