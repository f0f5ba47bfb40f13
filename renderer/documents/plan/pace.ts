/** Work cut into small steps: each yield tells how many rows are done, the return is the result. */
export type Steps<T> = Generator<number, T, undefined>;

export interface PaceOptions {
  total: number;
  onProgress?: (done: number, total: number) => void;
  /** Stops between two slices; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** Longest time in ms that the window waits for a slice of work; a frame lasts 16. */
const slice = 10;

/** Does all the work in one go: for tests, workers and small tables. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the work in slices, so that the window stays alive in between. */
export async function inSlices<T>(steps: Steps<T>, { total, onProgress, signal }: PaceOptions): Promise<T> {
  for (;;) {
    const until = performance.now() + slice;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value, total);
    await breathe();
    signal?.throwIfAborted();
  }
}

/** Lets the window draw and listen. Not a timer: those are slowed to one a second while a window is hidden. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
