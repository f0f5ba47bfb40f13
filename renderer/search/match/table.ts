import { numerals } from '@shared/lib/pinyinReadings';
import type { Column } from '../packed/column';
import type { Table } from '../packed/table';
import { matchLiteral, matchNumber } from './literal';
import { matchMixed } from './mixed';
import { matchLetters } from './pinyin';
import { inOther, rank } from './ranks';
import type { Word } from './words';

/** For each distinct value of the column how well the word matches it; undefined if none does. */
function rankValues(column: Column, word: Word): Uint8Array | undefined {
  const { spec, values, readings } = column;
  const ranks = new Uint8Array(values.starts.count).fill(rank.none);
  const lists = spec.kind === 'list';
  let any = false;
  if (spec.search === 'number') {
    any = word.kind === 'digits' && matchNumber(values, word.text, ranks);
  } else {
    any = matchLiteral(values, word.text, lists, ranks);
    if (readings && word.kind === 'letters') any = matchLetters(values, readings, word.text, ranks) || any;
    if (readings && word.kind === 'mixed') any = matchMixed(values, readings, word.text, ranks) || any;
    const numeral = spec.search === 'name' ? numerals[word.text] : undefined;
    if (numeral !== undefined) any = matchLiteral(values, numeral, lists, ranks) || any;
  }
  return any ? ranks : undefined;
}

/** Takes over for each slot the rank of its value where it is better. */
function improve(best: Uint8Array, ranks: Uint8Array, { codes, spec }: Column): void {
  const primary = spec.primary === true;
  const take = (slot: number, found: number): void => {
    const counted = primary ? found : inOther(found);
    if (counted < (best[slot] ?? 0)) best[slot] = counted;
  };
  if (codes === 'direct') {
    for (let slot = 0; slot < best.length; slot++) {
      const found = ranks[slot] ?? rank.none;
      if (found !== rank.none) take(slot, found);
    }
    return;
  }
  for (let slot = 0; slot < best.length; slot++) {
    const code = typeof codes === 'number' ? codes : (codes[slot] ?? 0);
    const found = code === 0 ? rank.none : (ranks[code - 1] ?? rank.none);
    if (found !== rank.none) take(slot, found);
  }
}

/** For each slot the sum of the ranks of all words, `rank.none` where one of them is missing. */
export function rankSlots<Row extends { id: string }>(table: Table<Row>, words: readonly Word[]): Uint8Array {
  const searched = [...table.columns.values()].filter((column) => column.spec.search);
  const [first, ...rest] = words.map((word) => {
    const best = new Uint8Array(table.size).fill(word.optional ? rank.other : rank.none);
    for (const column of searched) {
      const ranks = rankValues(column, word);
      if (ranks) improve(best, ranks, column);
    }
    return best;
  });
  const total = first ?? new Uint8Array(table.size);
  for (const best of rest) {
    for (let slot = 0; slot < total.length; slot++) {
      const found = best[slot] ?? rank.none;
      const before = total[slot] ?? 0;
      total[slot] =
        found === rank.none || before === rank.none ? rank.none : Math.min(before + found, rank.none - 1);
    }
  }
  return total;
}
