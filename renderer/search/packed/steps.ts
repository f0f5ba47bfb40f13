/** Values that are worked on in one go, where each of them takes a microsecond or two. */
export const valuesAStep = 1000;

/** Runs steps to their end without a pause. */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
