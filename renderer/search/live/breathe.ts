/** Longest stretch of work, ms, before the screen gets its turn (half a frame at 60 Hz). */
const stretch = 8;

const turn = (): Promise<void> =>
  new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port2.addEventListener('message', () => {
      port1.close();
      resume();
    });
    port2.start();
    port1.postMessage(0);
  });

/** Runs steps to their end and lets other work through between them. */
export async function breathing<Result>(steps: Generator<void, Result>): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < stretch) continue;
    await turn();
    since = performance.now();
  }
}
