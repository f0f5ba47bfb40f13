import { orderKey } from '../packed/order';
import type { Table } from '../packed/table';

/** Packed rows, some of which have been changed or removed since. */
export interface Part<Row extends { id: string }> {
  readonly table: Table<Row>;
  /** 1: the row of this slot counts no longer. */
  readonly dead: Uint8Array;
  deadCount: number;
}

/** A part that lies over the base. */
export interface Over<Row extends { id: string }> extends Part<Row> {
  readonly ids: readonly string[];
  /** By which the rows lie; ascending. */
  readonly keys: readonly string[];
  /** How many rows of the base lie before each, as it was when this was worked out. */
  places: Uint32Array;
  /** It is being made one with others: nothing is added to it. */
  merging: boolean;
}

export const partOf = <Row extends { id: string }>(table: Table<Row>): Part<Row> => ({
  table,
  dead: new Uint8Array(table.size),
  deadCount: 0,
});

/** Rows whose places are looked for in one go. */
const rowsAStep = 100;

/** A packed table as a part over the base; its places are still to be looked for. */
export function* overSteps<Row extends { id: string }>(table: Table<Row>): Generator<void, Over<Row>> {
  const { spec, columns, size } = table;
  const ids: string[] = [];
  const keys: string[] = [];
  for (let slot = 0; slot < size; slot++) {
    const id = table.id(slot);
    ids.push(id);
    keys.push(orderKey(spec, columns, slot, id));
    if (slot % rowsAStep === rowsAStep - 1) yield;
  }
  return { ...partOf(table), ids, keys, places: new Uint32Array(size), merging: false };
}

/** Where in the base's order each row of a part belongs. */
export function* placeSteps<Row extends { id: string }>(
  base: Table<Row>,
  { table, keys }: Over<Row>,
): Generator<void, Uint32Array> {
  const { spec } = base;
  const places = new Uint32Array(table.size);
  let low = 0;
  for (let slot = 0; slot < table.size; slot++) {
    const wanted = keys[slot] ?? '';
    // The rows of a part lie in the same order as those of the base, so none belongs before the one before it.
    let high = base.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      let key = orderKey(spec, base.columns, middle, '');
      // Few lie so close together that their ids matter, and reading an id costs most.
      if (wanted.startsWith(key)) key += base.id(middle);
      if (spec.descending ? key > wanted : key < wanted) low = middle + 1;
      else high = middle;
    }
    places[slot] = low;
    if (slot % rowsAStep === rowsAStep - 1) yield;
  }
  return places;
}
