import { numerals } from '@shared/lib/pinyinReadings';
import type { Column } from '../packed/column';
import type { Table } from '../packed/table';
import { matchLiteral, matchNumber } from './literal';
import { matchMixed } from './mixed';
import { matchLetters } from './pinyin';
import { inOther, rank } from './ranks';
import { plainForm, type Word } from './words';

/** The flats of values in plain form, made at the first search in a column. */
const plainFlats = new WeakMap<Column, string>();

function plainFlat(column: Column): string {
  let flat = plainFlats.get(column);
  if (flat === undefined) {
    const plain = plainForm(column.values.flat);
    // An equal copy would hold the memory twice.
    flat = plain === column.values.flat ? column.values.flat : plain;
    plainFlats.set(column, flat);
  }
  return flat;
}

/** For each distinct value of the column how well the word matches it; undefined if none does. */
function rankValues(column: Column, word: Word): Uint8Array | undefined {
  const { spec, values, readings } = column;
  const ranks = new Uint8Array(values.starts.length - 1).fill(rank.none);
  const flat = plainFlat(column);
  const lists = spec.kind === 'list';
  if (spec.search === 'number') {
    if (word.kind === 'digits') matchNumber(values, flat, word.text, ranks);
  } else {
    matchLiteral(values, flat, word.text, lists, ranks);
    if (readings && word.kind === 'letters') matchLetters(readings, word.text, ranks);
    if (readings && word.kind === 'mixed') matchMixed(values, readings, word.text, ranks);
    const numeral = spec.search === 'name' ? numerals[word.text] : undefined;
    if (numeral !== undefined) matchLiteral(values, flat, numeral, lists, ranks);
  }
  let any = false;
  for (let index = 0; index < ranks.length; index++) {
    const found = ranks[index] ?? rank.none;
    if (found === rank.none) continue;
    any = true;
    if (!spec.primary) ranks[index] = inOther(found);
  }
  return any ? ranks : undefined;
}

/** For each slot the sum of the ranks of all words, `rank.none` where one of them is missing. */
export function rankSlots<Row extends { id: string }>(table: Table<Row>, words: readonly Word[]): Uint8Array {
  const searched = [...table.columns.values()].filter((column) => column.spec.search);
  const total = new Uint8Array(table.size);
  for (const word of words) {
    const best = new Uint8Array(table.size).fill(word.optional ? rank.other : rank.none);
    for (const column of searched) {
      const ranks = rankValues(column, word);
      if (!ranks) continue;
      const { codes } = column;
      for (let slot = 0; slot < best.length; slot++) {
        const code = codes[slot] ?? 0;
        if (code === 0) continue;
        const found = ranks[code - 1] ?? rank.none;
        if (found < (best[slot] ?? 0)) best[slot] = found;
      }
    }
    for (let slot = 0; slot < total.length; slot++) {
      const found = best[slot] ?? rank.none;
      const before = total[slot] ?? 0;
      total[slot] =
        found === rank.none || before === rank.none ? rank.none : Math.min(before + found, rank.none - 1);
    }
  }
  return total;
}
