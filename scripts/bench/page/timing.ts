/** What one pass took, in ms; `parts` are steps of it or other figures worth keeping. */
export interface Timing {
  ms: number;
  parts?: Record<string, number>;
}

/** Times a piece of work in ms. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
