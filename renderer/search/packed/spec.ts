/** How a column is searched: `name` and `text` also by pinyin, `place` literally, `number` by digits with the tail first. */
export type SearchKind = 'name' | 'text' | 'place' | 'number';

export interface ColumnSpec {
  kind: 'text' | 'number' | 'flag' | 'list';
  search?: SearchKind;
  /** Columns of one pool share their distinct values: dates are much the same in all of them. Not with `search`. */
  pool?: string;
  /** What the record is called by: its matches rank before those of every other column. */
  primary?: true;
}

/** The columns of a row type: one entry for every stored field; the compiler finds a missing one. */
export type Columns<Row, Computed extends keyof Row = never> = {
  [K in Exclude<keyof Row, 'id' | Computed>]-?: ColumnSpec;
};

export type Cell = string | number | boolean | readonly string[] | undefined;

/** How rows of one collection are kept. */
export interface TableSpec<Row extends { id: string }> {
  name: string;
  /** Raised by hand when the meaning of a column changes; other changes of the columns are noticed. */
  edition: number;
  columns: Readonly<Record<string, ColumnSpec>>;
  /** Searchable texts that are not fields of the row, computed while packing. */
  hidden?: Readonly<Record<string, { search: SearchKind; of: (row: Row) => string | undefined }>>;
  /** Fields that are not stored but looked up in other indexes at every read. */
  computed?: Readonly<Record<string, (row: Row) => Cell>>;
  /** Columns by which rows lie when nothing else is asked: names by pinyin, numbers within texts by value. */
  natural: readonly string[];
  descending?: true;
}
