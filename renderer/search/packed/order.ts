import type { Pinyin } from '@shared/lib/pinyin';
import { codeAt, type Column, encode } from './column';
import { usualReading } from './readings';
import type { Cell, TableSpec } from './spec';
import { stringAt } from './strings';

const digits = /\d+/g;

/** 3栋 before 12栋: numbers within a text are ordered by value. */
const byValue = (text: string): string => text.replaceAll(digits, (run) => run.padStart(6, '0'));

/** Rows without a value come after those with one. */
const last = '\uFFFF';
const part = (value: string, reading: string): string => `${reading}\u0001${byValue(value)}\u0000`;

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
    const code = column ? codeAt(column, slot) : 0;
    if (!column || code === 0) key += last;
    else {
      const { values, readings } = column;
      const named = readings && column.spec.search === 'name';
      key += part(stringAt(values, code - 1), named ? usualReading(readings, values, code - 1) : '');
    }
  }
  return key + id;
}

/** The same for rows that are not packed yet. */
export function orderKeys<Row extends { id: string }>(
  spec: TableSpec<Row>,
  pinyin: Pinyin,
): (row: Row) => string {
  const known = new Map<string, string>();
  const reading = (value: string): string => {
    let text = known.get(value);
    if (text === undefined) {
      text = pinyin
        .ofName(value)
        .map(([usual = '_']) => usual.charAt(0).toUpperCase() + usual.slice(1))
        .join('');
      known.set(value, text);
    }
    return text;
  };
  return (row) => {
    let key = '';
    for (const name of spec.natural) {
      const value = encode((row as Readonly<Record<string, Cell>>)[name]);
      if (value === undefined) key += last;
      else key += part(value, spec.columns[name]?.search === 'name' ? reading(value) : '');
    }
    return key + row.id;
  };
}
