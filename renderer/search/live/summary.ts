import type { Layers } from './layers';

/**
 * Something worked out from all rows at the first question. A row that is new is added; after any other change it is
 * worked out anew at the next question.
 */
export function summaryOf<Row extends { id: string }, Sum>(
  layers: Layers<Row>,
  start: () => Sum,
  add: (sum: Sum, row: Row) => void,
): { get: () => Sum; forget: () => void } {
  let sum: Sum | undefined;
  layers.onChange((fresh) => {
    if (fresh && sum !== undefined) add(sum, fresh);
    else sum = undefined;
  });
  return {
    get() {
      if (sum !== undefined) return sum;
      const made = start();
      layers.each((row) => add(made, row));
      sum = made;
      return made;
    },
    forget() {
      sum = undefined;
    },
  };
}
