import type { Pinyin } from '@shared/lib/pinyin';
import { type Column, ColumnBuilder, type Pool } from './column';
import { Ids } from './ids';
import { orderKeys } from './order';
import type { Cell, ColumnSpec, TableSpec } from './spec';
import { sortSteps } from './sort';
import { atOnce } from './steps';
import { Table } from './table';

const rowsAStep = 500;

/** Packs rows in steps; whoever runs it may let other work through at every `yield`. */
export function* packSteps<Row extends { id: string }>(
  spec: TableSpec<Row>,
  rows: readonly Row[],
  pinyin: Pinyin,
): Generator<void, Table<Row>> {
  const size = rows.length;
  const order = yield* naturalOrder(spec, rows, pinyin);
  const pools = new Map<string, Pool>();
  const builderOf = (column: ColumnSpec): ColumnBuilder => {
    const pool: Pool = (column.pool !== undefined && pools.get(column.pool)) || new Map<string, number>();
    if (column.pool !== undefined) pools.set(column.pool, pool);
    return new ColumnBuilder(column, size, pool);
  };
  const fields = Object.entries(spec.columns).map(([name, column]) => ({
    name,
    builder: builderOf(column),
    of: (row: Row): Cell => (row as Readonly<Record<string, Cell>>)[name],
  }));
  for (const [name, { search, of }] of Object.entries(spec.hidden ?? {})) {
    fields.push({ name, builder: builderOf({ kind: 'text', search }), of });
  }
  const ids: string[] = [];
  for (let slot = 0; slot < size; slot++) {
    const row = rows[order[slot] ?? 0];
    if (row) {
      ids.push(row.id);
      for (const { builder, of } of fields) builder.add(slot, of(row));
    }
    if (slot % rowsAStep === rowsAStep - 1) yield;
  }
  const columns = new Map<string, Column>();
  // The values of a pool are packed once and shared.
  const shared = new Map<string, Column['values']>();
  for (const { name, builder } of fields) {
    const column = yield* builder.steps(pinyin);
    const pool = column.spec.pool;
    const values = (pool !== undefined && shared.get(pool)) || column.values;
    if (pool !== undefined) shared.set(pool, values);
    columns.set(name, { ...column, values });
    yield;
  }
  return new Table(spec, size, yield* Ids.steps(ids), yield* sortSteps(ids), columns);
}

/** Runs the steps at once. */
export function packNow<Row extends { id: string }>(
  spec: TableSpec<Row>,
  rows: readonly Row[],
  pinyin: Pinyin,
): Table<Row> {
  return atOnce(packSteps(spec, rows, pinyin));
}

function* naturalOrder<Row extends { id: string }>(
  spec: TableSpec<Row>,
  rows: readonly Row[],
  pinyin: Pinyin,
): Generator<void, Uint32Array> {
  const keyOf = orderKeys(spec, pinyin);
  const keys: string[] = [];
  for (const row of rows) {
    keys.push(keyOf(row));
    if (keys.length % rowsAStep === 0) yield;
  }
  const order = yield* sortSteps(keys);
  return spec.descending ? order.toReversed() : order;
}
