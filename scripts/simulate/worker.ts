// Plays every n-th schedule of a range and tells of each one; started by pool.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { planOfRun } from './plan';
import { type Played, play } from './play';

export interface WorkerShare {
  /** The first schedule of this worker, how far apart they are, and where the range ends. */
  first: number;
  stride: number;
  end: number;
}

// Only pool.ts starts this file, with exactly this.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { first, stride, end } = workerData as WorkerShare;
for (let seed = first; seed < end; seed += stride) {
  const played: Played = await play(planOfRun(seed));
  // A message port of a thread has no target origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(played);
}
