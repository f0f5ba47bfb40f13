import type { Pinyin } from '@shared/lib/pinyin';
import { type Column, ColumnBuilder, codesFor } from './column';
import { orderKey } from './order';
import type { Cell, TableSpec } from './spec';
import { packStrings } from './strings';
import { Table } from './table';

const rowsAStep = 500;

/** Packs rows in steps; whoever runs it may let other work through at every `yield`. */
export function* packSteps<Row extends { id: string }>(
  spec: TableSpec<Row>,
  rows: readonly Row[],
  pinyin: Pinyin,
): Generator<void, Table<Row>> {
  const size = rows.length;
  const fields = Object.entries(spec.columns).map(([name, column]) => ({
    name,
    builder: new ColumnBuilder(column, size),
    of: (row: Row): Cell => (row as Readonly<Record<string, Cell>>)[name],
  }));
  for (const [name, { search, of }] of Object.entries(spec.hidden ?? {})) {
    fields.push({ name, builder: new ColumnBuilder({ kind: 'text', search }, size), of });
  }
  for (let slot = 0; slot < size; slot++) {
    const row = rows[slot];
    if (row) for (const { builder, of } of fields) builder.add(slot, of(row));
    if (slot % rowsAStep === rowsAStep - 1) yield;
  }
  const columns = new Map<string, Column>();
  for (const { name, builder } of fields) {
    columns.set(name, builder.build(pinyin));
    yield;
  }
  const order = yield* naturalOrder(spec, rows, columns);
  const ordered = new Map<string, Column>();
  for (const [name, column] of columns) {
    const codes = codesFor(column.values.starts.length - 1, size);
    for (let slot = 0; slot < size; slot++) codes[slot] = column.codes[order[slot] ?? 0] ?? 0;
    ordered.set(name, { ...column, codes });
    yield;
  }
  const ids = Array.from(order, (slot) => rows[slot]?.id ?? '');
  yield;
  return new Table(spec, size, packStrings(ids, size), yield* slotsById(ids), ordered);
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
  columns: ReadonlyMap<string, Column>,
): Generator<void, number[]> {
  const keys: string[] = [];
  for (let slot = 0; slot < rows.length; slot++) {
    keys.push(orderKey(spec, columns, slot, rows[slot]?.id ?? ''));
    if (slot % rowsAStep === rowsAStep - 1) yield;
  }
  const order = yield* sortInGroups(keys, 7);
  return spec.descending ? order.toReversed() : order;
}

function* slotsById(ids: readonly string[]): Generator<void, Uint32Array> {
  // Ids begin with the time at which they were made, so their first characters make fair groups.
  return Uint32Array.from(yield* sortInGroups(ids, 11));
}
