import { expect, it } from 'vitest';
import type { OpenEntry } from '@shared/domain/record/envelope';
import { handKind, handValue } from './handValue';

const entry = (field: string, mine: unknown, theirs: unknown): OpenEntry => ({
  id: 'e',
  field,
  mine,
  theirs,
  mineBy: 'a',
  mineAt: '2026-11-21T08:00:00.000Z',
  theirsBy: 'b',
  theirsAt: '2026-11-21T09:00:00.000Z',
});

it('chooses the input by what the values are', () => {
  expect(handKind('members', entry('mobile', '1', undefined))).toBe('line');
  expect(handKind('members', entry('note', 'a', 'b'))).toBe('text');
  expect(handKind('members', entry('gender', 'male', 'female'))).toBe('code');
  expect(handKind('members', entry('care', ['veteran'], []))).toBe('codes');
  expect(handKind('members', entry('tags', ['甲'], ['乙']))).toBe('words');
  expect(handKind('meetings', entry('items.a.forCount', 3, 4))).toBe('number');
  expect(handKind('households', entry('persons.a', { id: 'a', name: '甲' }, undefined))).toBe('record');
  expect(handKind('members', entry('floating.hasCard', true, false))).toBe('none');
});

it('writes an empty input as nothing', () => {
  expect(handValue('  ')).toBeUndefined();
  expect(handValue(' 138 ')).toBe('138');
  expect(handValue(null)).toBeUndefined();
  expect(handValue(['甲'])).toEqual(['甲']);
});
