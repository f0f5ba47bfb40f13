import { rank } from '../match/ranks';
import { rankSlots } from '../match/table';
import { type Word, wordsOf } from '../match/words';
import type { RowQuery } from '../rowIndex';
import type { Layers } from './layers';
import { ordered } from './ordered';
import type { Part } from './part';
import { type Merging, merged, type Place, span } from './places';

/** Slots of one part that answer the question, in natural order, those of each rank by themselves. */
type Hits = number[][];

/** Answers a question from all parts. */
export function find<Row extends { id: string }>(layers: Layers<Row>, query: RowQuery<Row>): string[] {
  layers.packAll();
  const words = wordsOf(query.text ?? '');
  const { base, over } = layers;
  const parts: readonly Part<Row>[] = [base, ...over];
  const hits = parts.map((part) => hitsOf(part, query, words));
  const limit = query.limit ?? Infinity;
  const sorted = query.compare !== undefined || query.order !== undefined;
  const merging: Merging = { over, descending: layers.spec.descending === true };
  const ranks = hits.reduce((most, { length }) => Math.max(most, length), 0);
  const most = sorted ? Infinity : limit;
  let places: Place[] = [];
  for (let found = 0; found < ranks && places.length < most; found++) {
    const ofRank = hits.map((each) => each[found] ?? []);
    const next = merged(merging, ofRank, most - places.length);
    places = places.length === 0 ? next : places.concat(next);
  }
  return idsOf(layers, sorted ? inOrder(parts, places, query).slice(0, limit) : places);
}

/** Rows visited in one go. */
const rowsAStep = 500;

/** Visits the rows that match, in no particular order. */
export function* visitSteps<Row extends { id: string }>(
  layers: Layers<Row>,
  text: string,
  visit: (row: Row) => void,
): Generator<void, void> {
  layers.packAll();
  const words = wordsOf(text);
  for (const { table, dead } of [layers.base, ...layers.over]) {
    const ranks = words.length > 0 && table.size > 0 ? rankSlots(table, words) : undefined;
    const cursor = table.cursor();
    for (let slot = 0; slot < table.size; slot++) {
      if (ranks?.[slot] !== rank.none && dead[slot] === 0) visit(cursor.at(slot));
      if (slot % rowsAStep === rowsAStep - 1) yield;
    }
  }
}

function hitsOf<Row extends { id: string }>(
  { table, dead }: Part<Row>,
  { where, compare, order, limit = Infinity }: RowQuery<Row>,
  words: readonly Word[],
): Hits {
  const ranks = words.length > 0 && table.size > 0 ? rankSlots(table, words) : undefined;
  const cursor = where && table.cursor();
  // Another order is asked for: then the rank is no matter.
  const sorted = compare !== undefined || order !== undefined;
  const most = sorted ? Infinity : limit;
  const byRank: number[][] = [];
  for (let slot = 0; slot < table.size; slot++) {
    const found = ranks?.[slot] ?? 0;
    if (found === rank.none || dead[slot] === 1) continue;
    const slots = (byRank[sorted ? 0 : found] ??= []);
    if (slots.length >= most) continue;
    if (cursor && !where(cursor.at(slot))) continue;
    slots.push(slot);
  }
  return byRank;
}

/** In the asked order; equal ones in natural order, whichever part they lie in. */
function inOrder<Row extends { id: string }>(
  parts: readonly Part<Row>[],
  places: readonly Place[],
  { compare, order }: RowQuery<Row>,
): Place[] {
  const view = (): ((place: Place) => Row) => {
    const cursors = parts.map(({ table }) => table.cursor());
    return (place) => {
      const cursor = cursors[Math.floor(place / span)];
      if (!cursor) throw new RangeError('a place beyond the parts');
      return cursor.at(place % span);
    };
  };
  if (order) return ordered(places, view(), order);
  if (!compare) return [...places];
  const left = view();
  const right = view();
  return places.toSorted((a, b) => compare(left(a), right(b)));
}

function idsOf<Row extends { id: string }>({ base, over }: Layers<Row>, places: readonly Place[]): string[] {
  const fromBase = base.table.ids.many(places.filter((place) => place < span));
  let next = 0;
  return places.map((place) =>
    place < span ? (fromBase[next++] ?? '') : (over[Math.floor(place / span) - 1]?.ids[place % span] ?? ''),
  );
}
