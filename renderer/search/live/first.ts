import type { RowIndex } from '../rowIndex';

/** Something that a row has to say, by which it stands in a list. */
export interface Item {
  /** Of the row. */
  id: string;
  /** The least comes first, as text; a date for instance. */
  at: string;
}

/** The first items of all rows, and how many there are, in one pass of many steps. */
export function* firstSteps<Row extends { id: string }, I extends Item>(
  index: RowIndex<Row>,
  itemsOf: (row: Row) => readonly I[],
  limit: number,
): Generator<void, { first: I[]; count: number }> {
  const first: I[] = [];
  let count = 0;
  yield* index.steps('', (row) => {
    for (const item of itemsOf(row)) {
      count += 1;
      const last = first.at(-1);
      if (last && first.length >= limit && item.at >= last.at) continue;
      const place = first.findIndex(({ at }) => item.at < at);
      first.splice(place < 0 ? first.length : place, 0, item);
      if (first.length > limit) first.pop();
    }
  });
  return { first, count };
}
