import { type Column, reader } from './column';
import type { Ids } from './ids';
import type { Cell, TableSpec } from './spec';

/** A view on one row at a time; `at` moves it. */
export interface Cursor<Row> {
  at(slot: number): Row;
}

/** Rows that no longer change, column by column, lying in their natural order. */
export class Table<Row extends { id: string }> {
  private readonly readers: Map<string, (slot: number) => Cell>;

  constructor(
    readonly spec: TableSpec<Row>,
    readonly size: number,
    readonly ids: Ids,
    /** Slots in ascending order of id. */
    readonly byId: Uint32Array,
    readonly columns: ReadonlyMap<string, Column>,
  ) {
    this.readers = new Map([...columns].map(([name, column]) => [name, reader(column)]));
  }

  id(slot: number): string {
    return this.ids.at(slot);
  }

  /** The slot of an id, or -1. */
  slotOf(id: string): number {
    let low = 0;
    let high = this.size - 1;
    const compare = this.ids.comparer(id);
    while (low <= high) {
      const middle = (low + high) >> 1;
      const slot = this.byId[middle] ?? 0;
      const order = compare(slot);
      if (order === 0) return slot;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  cell(slot: number, column: string): Cell {
    return this.readers.get(column)?.(slot);
  }

  /** A row that reads its fields only when they are asked for: a filter over all rows touches one or two columns. */
  cursor(): Cursor<Row> {
    let current = 0;
    const properties: PropertyDescriptorMap = { id: { enumerable: true, get: () => this.id(current) } };
    for (const name of Object.keys(this.spec.columns)) {
      const read = this.readers.get(name);
      properties[name] = { enumerable: true, get: () => read?.(current) };
    }
    for (const [name, compute] of Object.entries(this.spec.computed ?? {})) {
      properties[name] = { enumerable: true, get: () => compute(row) };
    }
    // The compiler cannot follow fields that are made from a table of columns; `Columns<Row>` holds the two together.
    const row = Object.defineProperties({}, properties) as Row;
    return {
      at(slot) {
        current = slot;
        return row;
      },
    };
  }

  /** The row as a plain object that may be kept; fields without a value are absent. */
  plain(slot: number): Row {
    return { ...this.stored(slot), ...this.computedOf(slot) };
  }

  /** The row as it was packed, without computed fields. */
  stored(slot: number): Row {
    const row: Record<string, Cell> = { id: this.id(slot) };
    for (const name of Object.keys(this.spec.columns)) {
      const cell = this.readers.get(name)?.(slot);
      if (cell !== undefined) row[name] = cell;
    }
    return row as { id: string } as Row;
  }

  private computedOf(slot: number): Record<string, Cell> {
    const { computed } = this.spec;
    const fields: Record<string, Cell> = {};
    if (!computed) return fields;
    const row = this.stored(slot);
    for (const [name, compute] of Object.entries(computed)) {
      const cell = compute(row);
      if (cell !== undefined) fields[name] = cell;
    }
    return fields;
  }
}
