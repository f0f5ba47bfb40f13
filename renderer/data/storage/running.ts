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
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
