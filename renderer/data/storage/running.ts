/** Writes under way, so that closing can wait for them. */
export interface Running {
  /** Runs a piece of work that `idle` waits for. */
  run<R>(work: () => Promise<R>): Promise<R>;
  idle(): Promise<void>;
}

export function runningWrites(): Running {
  const running = new Set<Promise<unknown>>();
  return {
    async run(work) {
      const promise = work();
      running.add(promise);
      try {
        return await promise;
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
