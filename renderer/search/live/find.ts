import { rankSlots } from '../match/table';
import { rank } from '../match/ranks';
import { type Word, wordsOf } from '../match/words';
import { orderKey } from '../packed/order';
import type { Table } from '../packed/table';
import type { RowQuery } from '../rowIndex';
import type { Layers } from './layers';
import { ordered } from './ordered';

/** Slots of one table that answer the question, best rank first, each rank in natural order. */
interface Hits<Row extends { id: string }> {
  table: Table<Row>;
  slots: number[];
  /** One for each slot; absent where no text was asked for. */
  ranks?: Uint8Array;
}

/** Answers a question from both layers. */
export function find<Row extends { id: string }>(layers: Layers<Row>, query: RowQuery<Row>): string[] {
  const words = wordsOf(query.text ?? '');
  const base = hitsOf(layers.base, layers.dead, query, words);
  const overlay = hitsOf(layers.overlay(), undefined, query, words);
  const limit = query.limit ?? Infinity;
  const places = query.compare || query.order ? sort(base, overlay, query) : merge(base, overlay, limit);
  const shown = places.slice(0, limit);
  const fromBase = base.table.ids.many(shown.filter((place) => place >= 0));
  let next = 0;
  return shown.map((place) => (place >= 0 ? (fromBase[next++] ?? '') : overlay.table.id(~place)));
}

function hitsOf<Row extends { id: string }>(
  table: Table<Row>,
  dead: Uint8Array | undefined,
  { where, compare, order, limit = Infinity }: RowQuery<Row>,
  words: readonly Word[],
): Hits<Row> {
  const ranks = words.length > 0 && table.size > 0 ? rankSlots(table, words) : undefined;
  const cursor = where && table.cursor();
  // One list for each rank keeps the natural order within it without sorting.
  const byRank: number[][] = [];
  const most = compare || order ? Infinity : limit;
  for (let slot = 0; slot < table.size; slot++) {
    const found = ranks?.[slot] ?? 0;
    if (found === rank.none || dead?.[slot] === 1) continue;
    const slots = (byRank[found] ??= []);
    if (slots.length >= most) continue;
    if (cursor && !where(cursor.at(slot))) continue;
    slots.push(slot);
  }
  const slots = byRank.length === 1 ? (byRank[0] ?? []) : byRank.flat();
  return { table, slots, ...(ranks && { ranks }) };
}

/** A slot of the base, or ~slot of the overlay. */
type Place = number;

/** Both lists in natural order; the overlay is short, so each of its hits looks for its place in the base's list. */
function merge<Row extends { id: string }>(base: Hits<Row>, overlay: Hits<Row>, limit: number): Place[] {
  if (overlay.slots.length === 0) return limit < base.slots.length ? base.slots.slice(0, limit) : base.slots;
  const places: Place[] = [];
  let taken = 0;
  const takeBase = (to: number): void => {
    for (; taken < to && places.length < limit; taken++) places.push(base.slots[taken] ?? 0);
  };
  for (const slot of overlay.slots) {
    takeBase(placeIn(base, overlay, slot, taken));
    if (places.length >= limit) return places;
    places.push(~slot);
  }
  takeBase(base.slots.length);
  return places;
}

/** Where in the base's list, from `from` on, a slot of the overlay belongs. */
function placeIn<Row extends { id: string }>(
  base: Hits<Row>,
  overlay: Hits<Row>,
  slot: number,
  from: number,
): number {
  const { spec, columns } = overlay.table;
  const wantedRank = overlay.ranks?.[slot] ?? 0;
  const wanted = orderKey(spec, columns, slot, overlay.table.id(slot));
  let low = from;
  let high = base.slots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = base.slots[middle] ?? 0;
    const otherRank = base.ranks?.[other] ?? 0;
    let before = otherRank < wantedRank;
    if (otherRank === wantedRank) {
      const key = orderKey(spec, base.table.columns, other, base.table.id(other));
      before = spec.descending ? key > wanted : key < wanted;
    }
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}

const byNumber = (a: number, b: number): number => a - b;

/** All hits in the asked order; equal ones in natural order, whichever layer they lie in. */
function sort<Row extends { id: string }>(
  base: Hits<Row>,
  overlay: Hits<Row>,
  { compare, order }: RowQuery<Row>,
): Place[] {
  const natural = ({ table, slots }: Hits<Row>): Hits<Row> => ({ table, slots: slots.toSorted(byNumber) });
  const places = merge(natural(base), natural(overlay), Infinity);
  const view = (): ((place: Place) => Row) => {
    const inBase = base.table.cursor();
    const inOverlay = overlay.table.cursor();
    return (place) => (place >= 0 ? inBase.at(place) : inOverlay.at(~place));
  };
  if (order) return ordered(places, view(), order);
  if (!compare) return places;
  const left = view();
  const right = view();
  return places.toSorted((a, b) => compare(left(a), right(b)));
}
