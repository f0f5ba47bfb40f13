import { availableParallelism } from 'node:os';
import { expect, it } from 'vitest';
import { mutations } from '@/sync/simulation/mutations';
import { scheduleOf } from '@/sync/simulation/schedule';
import { shrink, simulate } from '@/sync/simulation/simulate';
import { regressionTest } from './keep';
import { playAll } from './pool';
import { toldFailure } from './told';

const runs = 2000;
/** Far more than it takes; a busy PC must not fail the test. */
const patienceMs = 600_000;

it(`${runs} schedules end with all sides equal and nothing lost`, { timeout: patienceMs }, async () => {
  const workers = Math.min(4, availableParallelism());
  const all = await playAll({ seed: 1, runs, workers });
  const failed = all.flatMap(({ seed, failure }) => (failure ? [toldFailure(seed, failure)] : []));
  expect(failed).toEqual([]);
  expect(all).toHaveLength(runs);
  expect(all.filter((one) => one.store === 'rxdb')).toHaveLength(runs / 50);
  expect(new Set(all.map((one) => one.clients))).toEqual(new Set([2, 3, 4, 5, 6]));
});

it('a failed schedule is told with what was done, and can be kept as a test', async () => {
  const mutation = mutations['a merge that forgets mine'];
  const schedule = scheduleOf(1, { clients: 3 });
  const least = await shrink(schedule, mutation);
  const { problems, lines } = await simulate(least, mutation);
  expect(problems).not.toEqual([]);
  expect(least.operations.length).toBeLessThan(schedule.operations.length);
  expect(toldFailure(1, { problems, lines, least })).toContain(lines[0]);
  expect(regressionTest('a-name', least, problems)).toContain(JSON.stringify(least.operations[0]?.seed));
});
