import { turn } from '@/data/turn';

/** Longest stretch of work, ms, before the screen gets its turn (half a frame at 60 Hz). */
const stretch = 8;

/** Runs steps to their end and lets other work through between them. Throws what `check` throws after such a pause. */
export async function breathing<Result>(
  steps: Generator<void, Result>,
  check: () => void = () => undefined,
): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < stretch) continue;
    await turn();
    check();
    since = performance.now();
  }
}
