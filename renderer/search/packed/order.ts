import { OR } from '../match/readings';
import type { Column } from './column';
import type { TableSpec } from './spec';
import { stringAt } from './strings';

const digits = /\d+/g;

/** 3栋 before 12栋: numbers within a text are ordered by value. */
const byValue = (text: string): string => text.replaceAll(digits, (run) => run.padStart(6, '0'));

/** The text by which a slot lies in the natural order: columns in turn, names by their first reading, then the id. */
export function orderKey<Row extends { id: string }>(
  spec: TableSpec<Row>,
  columns: ReadonlyMap<string, Column>,
  slot: number,
  id: string,
): string {
  let key = '';
  for (const name of spec.natural) {
    const column = columns.get(name);
    const code = column?.codes[slot] ?? 0;
    // Rows without a value come after those with one.
    if (!column || code === 0) key += '\uFFFF';
    else {
      const value = stringAt(column.values, code - 1);
      const reading = column.readings && column.spec.search === 'name' ? firstReading(column, code - 1) : '';
      key += `${reading}\u0001${byValue(value)}\u0000`;
    }
  }
  return key + id;
}

function firstReading({ readings }: Column, index: number): string {
  if (!readings) return '';
  const all = stringAt(readings, index);
  const end = all.indexOf(OR);
  return end < 0 ? all : all.slice(0, end);
}
