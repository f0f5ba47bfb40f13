import { type Schedule, scheduleOf } from '@/sync/simulation/schedule';

/** Over real encrypted RxDB a schedule takes fifty times as long. */
const overRxdb = 50;

/** The schedule of a number in a range of runs: one in fifty over RxDB, the others over records in memory. */
export function planOfRun(seed: number): Schedule {
  return scheduleOf(seed, { store: seed % overRxdb === 0 ? 'rxdb' : 'memory' });
}
