import type { Schedule } from '@/sync/simulation/schedule';
import { shrink, simulate } from '@/sync/simulation/simulate';

/** How one schedule ended. */
export interface Played {
  seed: number;
  store: Schedule['store'];
  clients: number;
  reports: number;
  toDecide: number;
  failure?: Failure;
}

export interface Failure {
  problems: string[];
  /** What was done, in order. */
  lines: string[];
  /** With as few operations as were found to show a problem still. */
  least: Schedule;
}

/** Over RxDB every try at shrinking costs about a second. */
const patience = { memory: 400, rxdb: 12 };

/** Plays a schedule; one that fails is made smaller. */
export async function play(schedule: Schedule): Promise<Played> {
  const { seed, store, pcs } = schedule;
  const { problems, reports, toDecide } = await simulate(schedule);
  const played = { seed, store, clients: pcs.length, reports, toDecide };
  if (problems.length === 0) return played;
  const least = await shrink(schedule, undefined, patience[store]);
  const again = await simulate(least);
  return { ...played, failure: { problems: again.problems, lines: again.lines, least } };
}
