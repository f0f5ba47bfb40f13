/** Two records that may be the same; `first` by the order of the rows that were given. */
export interface Pair<Row> {
  first: Row;
  second: Row;
}

/**
 * Rows that share a key, as pairs with the first row of it; `same` may refuse one. Each pair comes once, in the order
 * of the rows; linear in their number. Pauses after each row, so that many can be gone through in portions.
 */
export function* pairing<Row extends { id: string }>(
  rows: Iterable<Row>,
  keysOf: (row: Row) => readonly string[],
  same: (a: Row, b: Row) => boolean,
): Generator<void, Pair<Row>[]> {
  const firstOf = new Map<string, Row[]>();
  const pairs: Pair<Row>[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const before = firstOf.get(key);
      if (before === undefined) {
        firstOf.set(key, [row]);
        continue;
      }
      const first = before.find((other) => other.id !== row.id && same(other, row));
      if (first === undefined) before.push(row);
      else if (!seen.has(pairKey(first.id, row.id))) {
        seen.add(pairKey(first.id, row.id));
        pairs.push({ first, second: row });
      }
    }
    yield;
  }
  return pairs;
}

/** One name for a pair, whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
