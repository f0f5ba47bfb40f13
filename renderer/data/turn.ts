/** Lets the screen and other work have their turn. A timer would wait 4 ms each time. */
export function turn(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port2.addEventListener('message', () => {
      port1.close();
      resume();
    });
    port2.start();
    port1.postMessage(0);
  });
}

/** Works on many values at once, but begins with no more than `size` before others have their turn. */
export async function inPortions<V, R>(
  values: readonly V[],
  size: number,
  work: (value: V) => Promise<R>,
): Promise<R[]> {
  const results: Promise<R>[] = [];
  for (const [at, value] of values.entries()) {
    if (at > 0 && at % size === 0) await turn();
    const result = work(value);
    // A failure is met below; until then it must not count as unhandled.
    result.catch(() => undefined);
    results.push(result);
  }
  return await Promise.all(results);
}
