import { expect, it } from 'vitest';
import { inPortions, turn } from './turn';

it('begins no more than a portion before others have their turn', async () => {
  let others = 0;
  const counting = (async () => {
    for (; others < 3; others += 1) await turn();
  })();
  const begun: number[] = [];
  const results = await inPortions([1, 2, 3, 4, 5], 2, async (value) => {
    begun.push(others);
    await Promise.resolve();
    return value * 10;
  });
  expect(results).toEqual([10, 20, 30, 40, 50]);
  expect(begun[0]).toBe(begun[1]);
  expect(begun[2]).toBeGreaterThan(begun[1] ?? 0);
  expect(begun[4]).toBeGreaterThan(begun[3] ?? 0);
  await counting;
});

it('fails as the value does', async () => {
  const failing = inPortions([1, 2, 3], 1, async (value) => {
    await Promise.resolve();
    if (value === 1) throw new RangeError('the first');
  });
  await expect(failing).rejects.toThrow('the first');
});
