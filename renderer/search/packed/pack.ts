import type { Pinyin } from '@shared/lib/pinyin';
import { type Column, ColumnBuilder, type Pool } from './column';
import { Ids } from './ids';
import { orderKeys } from './order';
import type { Cell, ColumnSpec, TableSpec } from './spec';
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
    const column = builder.build(pinyin);
    const pool = column.spec.pool;
    const values = (pool !== undefined && shared.get(pool)) || column.values;
    if (pool !== undefined) shared.set(pool, values);
    columns.set(name, { ...column, values });
    yield;
  }
  return new Table(spec, size, Ids.of(ids), yield* slotsById(ids), columns);
}

/** Runs the steps at once. */
export function packNow<Row extends { id: string }>(
  spec: TableSpec<Row>,
  rows: readonly Row[],
  pinyin: Pinyin,
): Table<Row> {
  const steps = packSteps(spec, rows, pinyin);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Sorts group by group, so that no single step holds the screen up. */
function* sortInGroups(keys: readonly string[], groupLength: number): Generator<void, number[]> {
  const groups = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const start = key.slice(0, groupLength);
    const group = groups.get(start);
    if (group) group.push(index);
    else groups.set(start, [index]);
  });
  yield;
  const sorted: number[] = [];
  for (const start of [...groups.keys()].toSorted((a, b) => (a < b ? -1 : 1))) {
    const group = groups.get(start) ?? [];
    group.sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
    for (const index of group) sorted.push(index);
    yield;
  }
  return sorted;
}

function* naturalOrder<Row extends { id: string }>(
  spec: TableSpec<Row>,
  rows: readonly Row[],
  pinyin: Pinyin,
): Generator<void, number[]> {
  const keyOf = orderKeys(spec, pinyin);
  const keys: string[] = [];
  for (const row of rows) {
    keys.push(keyOf(row));
    if (keys.length % rowsAStep === 0) yield;
  }
  const order = yield* sortInGroups(keys, 7);
  return spec.descending ? order.toReversed() : order;
}

function* slotsById(ids: readonly string[]): Generator<void, Uint32Array> {
  // Ids begin with the time at which they were made, so their first characters make fair groups.
  return Uint32Array.from(yield* sortInGroups(ids, 11));
}
