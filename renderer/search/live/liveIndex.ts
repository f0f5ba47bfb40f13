import type { RowIndex, RowQuery } from '../rowIndex';
import type { Announcer } from './announcer';
import { find, visitSteps } from './find';
import type { Layers } from './layers';

/** The index of one collection as features see it. */
export class LiveIndex<Row extends { id: string }> implements RowIndex<Row> {
  constructor(
    private readonly layers: Layers<Row>,
    private readonly announcer: Announcer,
  ) {}

  size(): number {
    return this.layers.size();
  }

  version(): number {
    return this.announcer.version();
  }

  subscribe(listener: () => void): () => void {
    return this.announcer.subscribe(listener);
  }

  row(id: string): Row | undefined {
    return this.layers.row(id);
  }

  rows(ids: readonly string[]): Row[] {
    return ids.map((id) => this.row(id)).filter((row) => row !== undefined);
  }

  each(visit: (row: Row) => void): void {
    this.layers.each(visit);
  }

  query(query: RowQuery<Row> = {}): string[] {
    return find(this.layers, query);
  }

  steps(text: string, visit: (row: Row) => void): Generator<void, void> {
    return visitSteps(this.layers, text, visit);
  }

  count(where?: (row: Row) => boolean): number {
    if (!where) return this.size();
    let count = 0;
    this.layers.each((row) => {
      if (where(row)) count++;
    });
    return count;
  }

  tally(
    key: (row: Row) => string | readonly string[] | undefined,
    where?: (row: Row) => boolean,
  ): Map<string, number> {
    const counts = new Map<string, number>();
    this.layers.each((row) => {
      if (where && !where(row)) return;
      const value = key(row);
      if (value === undefined) return;
      for (const one of typeof value === 'string' ? [value] : new Set(value)) {
        counts.set(one, (counts.get(one) ?? 0) + 1);
      }
    });
    return counts;
  }
}
