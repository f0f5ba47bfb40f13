import { expect, it } from 'vitest';
import { newId } from './ids';

it('makes UUIDs of version 7 that carry the clock', () => {
  const id = newId();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const ms = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  expect(Math.abs(ms - Date.now())).toBeLessThan(60_000);
});

it('ascends, also within a millisecond, past the end of the counter and with a clock set back', () => {
  const far = Date.now() + 3_600_000;
  const ids = Array.from({ length: 10_000 }, (_, i) => newId(i % 3 === 0 ? far - 5 : far));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});
