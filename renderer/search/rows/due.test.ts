import { expect, it } from 'vitest';
import { nextDue } from './due';

const red = { level: 'red', care: [], createdAt: '2026-11-01T12:00:00.000Z' };

it('counts from the last visit, else from the day of entry', () => {
  expect(nextDue(red, undefined)).toBe('2026-11-08');
  expect(nextDue(red, '2026-11-20T12:00:00.000Z')).toBe('2026-11-27');
});

it('no longer asks for a visit where the household was moved away', () => {
  expect(nextDue({ ...red, movedTo: 'somewhere' }, undefined)).toBeUndefined();
});
