import { expect, it } from 'vitest';
import { isPhoto, photoEntry, photoLimits, photoSize } from './photo';

it('fits a picture into 240 × 320 in its proportions and never enlarges it', () => {
  expect(photoSize(3000, 4000)).toEqual({ width: 240, height: 320 });
  expect(photoSize(4000, 3000)).toEqual({ width: 240, height: 180 });
  expect(photoSize(90, 120)).toEqual({ width: 90, height: 120 });
  expect(photoSize(10_000, 3)).toEqual({ width: 240, height: 1 });
});

it('takes a small JPEG and nothing else', () => {
  const most = Math.ceil(photoLimits.bytes / 3) * 4;
  expect(isPhoto('/9j/4AAQSkZJRg==')).toBe(true);
  expect(isPhoto(`/9j/${'A'.repeat(most - 4)}`)).toBe(true);
  expect(isPhoto(`/9j/${'A'.repeat(most)}`)).toBe(false);
  for (const other of ['', 'iVBORw0KGgo=', '/9j/4AAQ"><svg onload=1>', '/9j/ 4AAQ', undefined])
    expect(isPhoto(other)).toBe(false);
  expect(() => photoEntry('m', '2026-11-22', 'iVBORw0KGgo=')).toThrow(RangeError);
  expect(photoEntry('m', '2026-11-22', '/9j/4AAQ')).toEqual({
    kind: 'photo',
    subjectId: 'm',
    date: '2026-11-22',
    image: '/9j/4AAQ',
  });
});
