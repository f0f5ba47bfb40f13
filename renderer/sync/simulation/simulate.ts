import type { Mutation } from './mutations';
import type { Schedule } from './schedule';
import { toDecideAt, verdictOn } from './verdict';
import { World } from './world';

export interface Simulation {
  /** Everything that was done, in order; printed for a schedule that fails. */
  lines: string[];
  /** What was wrong at the end; empty for a good run. */
  problems: string[];
  reports: number;
  /** Differences that nobody had decided at the end. */
  toDecide: number;
}

/**
 * Plays one schedule of PCs that write, delete, move, decide and report while the net and the power come and go, and
 * compares all sides at the end. Never throws for what the engine did; that is a problem in the answer.
 */
export async function simulate(schedule: Schedule, mutation?: Mutation): Promise<Simulation> {
  const world = new World(schedule, mutation);
  const { lines } = world;
  try {
    for (const operation of schedule.operations) await world.play(operation);
    const problems = await verdictOn(world);
    return { lines, problems, reports: world.reports, toDecide: toDecideAt(world) };
  } catch (error) {
    return { lines, problems: [`thrown: ${traceOf(error)}`], reports: world.reports, toDecide: 0 };
  } finally {
    for (const pc of world.pcs) await pc.restart();
  }
}

const traceOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** The schedule with as few operations as still show a problem; `patience` plays at most. */
export async function shrink(schedule: Schedule, mutation?: Mutation, patience = 400): Promise<Schedule> {
  let best = schedule;
  let plays = 0;
  for (
    let size = Math.ceil(best.operations.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let start = 0; start < best.operations.length && plays < patience;) {
      const operations = best.operations.toSpliced(start, size);
      plays += 1;
      const { problems } = await simulate({ ...best, operations }, mutation);
      if (problems.length > 0) best = { ...best, operations };
      else start += size;
    }
  }
  return best;
}
