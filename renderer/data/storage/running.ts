import { isDiskFull } from '../errors';
import type { Disk } from '../office';

/** Writes under way, so that closing can wait for them. */
export interface Running {
  /** Whether the last write found room. */
  disk: Disk;
  /** Runs a piece of work that `idle` waits for. */
  run<R>(work: () => Promise<R>): Promise<R>;
  idle(): Promise<void>;
}

export function runningWrites(): Running {
  const running = new Set<Promise<unknown>>();
  const listeners = new Set<() => void>();
  let full = false;
  const found = (now: boolean): void => {
    if (now === full) return;
    full = now;
    for (const listener of listeners) listener();
  };
  return {
    disk: {
      isFull: () => full,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    async run(work) {
      const promise = work();
      running.add(promise);
      try {
        const done = await promise;
        found(false);
        return done;
      } catch (error) {
        if (isDiskFull(error)) found(true);
        throw error;
      } finally {
        running.delete(promise);
      }
    },
    async idle() {
      // The turn in between lets a write begin that waited for the one before it.
      for (; running.size > 0; await new Promise((turn) => setTimeout(turn, 0)))
        await Promise.allSettled(running);
    },
  };
}
