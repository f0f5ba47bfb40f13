/** Numbers by size, texts in Chinese order with 3栋 before 12栋; whoever has no value stands last either way. */
export interface RowOrder<Row> {
  /** The same care with the row as `where`; one row gives a number or a text, all rows the same of both. */
  of: (row: Row) => string | number | undefined;
  descending: boolean;
}

/** What to find and in which order. */
export interface RowQuery<Row> {
  /**
   * As typed: names, full pinyin, initials, both mixed, tails of phone or ID number, parts of an address, branch …;
   * several words must all match. Empty or blank: everything.
   */
  text?: string;
  /** The row handed in is valid only during the call: read its fields, do not keep or spread it. */
  where?: (row: Row) => boolean;
  /** Default: best match first, then the natural order of the index. The same care with rows as `where`. */
  compare?: (a: Row, b: Row) => number;
  /** The order of many rows by one value; goes before `compare`. */
  order?: RowOrder<Row>;
  /** Stop after this many ids; default all. */
  limit?: number;
}

/** Summaries of all records of one collection in memory: the source of every list, filter, count and figure. */
export interface RowIndex<Row extends { id: string }> {
  size(): number;
  /** Grows with every announced change. */
  version(): number;
  /** Called after changes, at most once a frame. Gives the way to stop. */
  subscribe(listener: () => void): () => void;
  /** A plain object that may be kept. */
  row(id: string): Row | undefined;
  /** Plain objects in the order of `ids`; missing ones are left out. */
  rows(ids: readonly string[]): Row[];
  /** Visits every row in no particular order; it is valid during the call only: read its fields, do not keep it. */
  each(visit: (row: Row) => void): void;
  /** Ids in order. */
  query(query?: RowQuery<Row>): string[];
  /**
   * Visits the rows that match the words, some at every step, for work that would keep the screen waiting. What changes
   * on the way may be left out; ask again when the index has changed. The same care with rows as `each`.
   */
  steps(text: string, visit: (row: Row) => void): Generator<void, void>;
  count(where?: (row: Row) => boolean): number;
  /** How many rows have each value of `key` (a list counts once for each of its members; undefined is not counted). */
  tally(
    key: (row: Row) => string | readonly string[] | undefined,
    where?: (row: Row) => boolean,
  ): Map<string, number>;
}
