import { expect, test } from 'vitest';
import { allAtOnce, inSlices } from './pace';
import type { Steps } from './pace';

function* counting(rows: number, done: number[] = []): Steps<string> {
  for (let row = 1; row <= rows; row += 1) {
    done.push(row);
    const until = performance.now() + 1;
    while (performance.now() < until);
    yield row;
  }
  return 'done';
}

test('both ways give the result; the slow one tells progress and lets others have their turn', async () => {
  expect(allAtOnce(counting(3))).toBe('done');
  const told: [number, number][] = [];
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  const result = await inSlices(counting(60), { total: 60, onProgress: (...each) => told.push(each) });
  clearInterval(timer);
  expect(result).toBe('done');
  expect(turns).toBeGreaterThan(1);
  expect(told.length).toBeGreaterThan(1);
  expect(told.every(([done, total], at) => total === 60 && done > (told[at - 1]?.[0] ?? 0))).toBe(true);
});

test('a fired signal stops the work where it is', async () => {
  const control = new AbortController();
  const done: number[] = [];
  const onProgress = (): void => control.abort(new Error('stopped'));
  await expect(
    inSlices(counting(500, done), { total: 500, onProgress, signal: control.signal }),
  ).rejects.toThrow('stopped');
  expect(done.length).toBeLessThan(500);
});
