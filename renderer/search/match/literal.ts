import { END, PART, type Strings } from '../packed/strings';
import { rank } from './ranks';

/** The number of the value that holds place `at`, which is not before value `from`. */
export function valueAt(starts: Uint32Array, from: number, at: number): number {
  // Hits mostly lie close together: step a little, then halve.
  let low = from;
  for (let steps = 0; steps < 8; steps++) {
    if ((starts[low + 1] ?? Infinity) > at) return low;
    low++;
  }
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Ranks values by the word as it stands: whole, at the beginning, elsewhere.
 * @param lists whether values are lists, so that a later member may match better than the first place in the value.
 */
export function matchLiteral(
  { starts }: Strings,
  flat: string,
  text: string,
  lists: boolean,
  ranks: Uint8Array,
): void {
  let index = 0;
  for (let at = flat.indexOf(text); at >= 0; at = flat.indexOf(text, at)) {
    index = valueAt(starts, index, at);
    const found = rankAt(flat, at, text.length);
    if (found < (ranks[index] ?? 0)) ranks[index] = found;
    at = lists ? at + 1 : (starts[index + 1] ?? flat.length);
  }
}

function rankAt(flat: string, at: number, length: number): number {
  const before = at === 0 ? END : flat[at - 1];
  const after = flat[at + length];
  if (before !== END && before !== PART) return rank.within;
  return after === END || after === PART ? rank.exact : rank.prefix;
}

/** Fewer digits than these are in nearly everybody's numbers and tell nobody apart. */
const fewestDigits = 3;

/** Ranks numbers: the whole number, its tail, its beginning, elsewhere. */
export function matchNumber({ starts }: Strings, flat: string, text: string, ranks: Uint8Array): void {
  if (text.length < fewestDigits) return;
  let index = 0;
  for (let at = flat.indexOf(text); at >= 0; at = flat.indexOf(text, starts[index + 1])) {
    index = valueAt(starts, index, at);
    const end = (starts[index + 1] ?? 0) - 1;
    const begins = at === starts[index];
    if (flat.startsWith(text, end - text.length)) {
      ranks[index] = begins && at + text.length === end ? rank.exact : rank.prefix;
    } else ranks[index] = rank.within;
  }
}
