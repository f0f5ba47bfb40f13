import type { RowIndex, RowQuery } from '../rowIndex';

/**
 * The rows of one community, over the index of all. What is looked up by its id is found in any community: a record
 * may name one of another.
 */
export class ScopedIndex<Row extends { id: string; org: string }> implements RowIndex<Row> {
  /** Counted once for each state of the index: a page asks at every drawing. */
  private counted: { version: number; all: number; size: number } | undefined;

  constructor(
    private readonly all: RowIndex<Row>,
    private readonly org: string,
  ) {}

  size(): number {
    const version = this.all.version();
    const all = this.all.size();
    if (this.counted?.version !== version || this.counted.all !== all) {
      this.counted = { version, all, size: this.count() };
    }
    return this.counted.size;
  }

  version(): number {
    return this.all.version();
  }

  subscribe(listener: () => void): () => void {
    return this.all.subscribe(listener);
  }

  row(id: string): Row | undefined {
    return this.all.row(id);
  }

  rows(ids: readonly string[]): Row[] {
    return this.all.rows(ids);
  }

  each(visit: (row: Row) => void): void {
    this.all.each((row) => {
      if (row.org === this.org) visit(row);
    });
  }

  query(query: RowQuery<Row> = {}): string[] {
    return this.all.query({ ...query, where: this.within(query.where) });
  }

  steps(text: string, visit: (row: Row) => void): Generator<void, void> {
    return this.all.steps(text, (row) => {
      if (row.org === this.org) visit(row);
    });
  }

  count(where?: (row: Row) => boolean): number {
    return this.all.count(this.within(where));
  }

  tally(
    key: (row: Row) => string | readonly string[] | undefined,
    where?: (row: Row) => boolean,
  ): Map<string, number> {
    return this.all.tally(key, this.within(where));
  }

  private within(where: ((row: Row) => boolean) | undefined): (row: Row) => boolean {
    const { org } = this;
    return where ? (row) => row.org === org && where(row) : (row) => row.org === org;
  }
}
