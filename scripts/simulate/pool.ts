import { Worker } from 'node:worker_threads';
import type { Played } from './play';
import type { WorkerShare } from './worker';

export interface PoolOptions {
  /** The seed of the first schedule; the others follow. */
  seed: number;
  runs: number;
  workers: number;
  onPlayed?: (played: Played) => void;
}

/** Plays the schedules in worker threads. Gives all of them, failed ones too; throws if a worker dies. */
export async function playAll({ seed, runs, workers, onPlayed }: PoolOptions): Promise<Played[]> {
  const all: Played[] = [];
  const shares = Array.from({ length: workers }, (_, place): WorkerShare => {
    return { first: seed + place, stride: workers, end: seed + runs };
  });
  await Promise.all(
    shares.map(
      async (share) =>
        await playShare(share, (played) => {
          all.push(played);
          onPlayed?.(played);
        }),
    ),
  );
  return all;
}

async function playShare(share: WorkerShare, onPlayed: (played: Played) => void): Promise<void> {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: share,
    // RxDB greets on the console.
    stdout: true,
  });
  worker.on('message', onPlayed);
  await new Promise<void>((done, fail) => {
    worker.once('error', fail);
    worker.once('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`a worker of the simulation ended with ${code}`));
    });
  });
}
