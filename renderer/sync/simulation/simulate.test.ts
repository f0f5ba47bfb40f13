import { describe, expect, it } from 'vitest';
import { mutations, type Mutation } from './mutations';
import { scheduleOf } from './schedule';
import { shrink, simulate } from './simulate';

/** Hundreds of schedules on a busy PC with two cores. */
const patienceMs = 120_000;

describe('simulated offices', () => {
  it('play the same way for the same seed', async () => {
    for (const seed of [3, 50, 77]) {
      const schedule = scheduleOf(seed);
      expect((await simulate(schedule)).lines).toEqual((await simulate(schedule)).lines);
    }
  });

  it('never ask a single PC to decide against itself', { timeout: patienceMs }, async () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const { problems, lines } = await simulate(scheduleOf(seed, { clients: 1 }));
      expect(problems, `seed ${seed}\n${lines.join('\n')}`).toEqual([]);
    }
  });
});

describe('a planted fault is found', () => {
  it.each(Object.entries<Mutation>(mutations))('%s', { timeout: patienceMs }, async (_name, mutation) => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const schedule = scheduleOf(seed, mutation.alone === true ? { clients: 1 } : {});
      if ((await simulate(schedule, mutation)).problems.length === 0) continue;
      // The very same schedule is good without the fault, and what is left of it still shows the fault.
      expect((await simulate(schedule)).problems).toEqual([]);
      const least = await shrink(schedule, mutation, 60);
      expect(least.operations.length).toBeLessThanOrEqual(schedule.operations.length);
      expect((await simulate(least, mutation)).problems).not.toEqual([]);
      return;
    }
    expect.unreachable('no schedule found it');
  });
});
