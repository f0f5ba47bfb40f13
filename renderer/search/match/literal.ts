import { Walker } from '../packed/starts';
import { END, PART } from '../packed/separators';
import type { Strings } from '../packed/strings';
import { rank } from './ranks';

/**
 * Ranks values by the word as it stands: whole, at the beginning, elsewhere. Tells whether any matches.
 * @param lists whether values are lists, so that a later member may match better than the first place in the value.
 */
export function matchLiteral(
  { flat, starts, alphabet }: Strings,
  typed: string,
  lists: boolean,
  ranks: Uint8Array,
): boolean {
  const text = alphabet ? alphabet.write(typed) : typed;
  // A character that no value holds.
  if (text === undefined) return false;
  const first = flat.indexOf(text);
  const walker = new Walker(starts);
  for (let at = first; at >= 0; at = flat.indexOf(text, at)) {
    walker.seek(at);
    const found = rankAt(flat, at, text.length);
    if (found < (ranks[walker.index] ?? 0)) ranks[walker.index] = found;
    at = lists ? at + 1 : walker.end;
  }
  return first >= 0;
}

function rankAt(flat: string, at: number, length: number): number {
  const before = at === 0 ? END : flat[at - 1];
  const after = flat[at + length];
  if (before !== END && before !== PART) return rank.within;
  return after === END || after === PART ? rank.exact : rank.prefix;
}

/** Fewer digits than these are in nearly everybody's numbers and tell nobody apart. */
const fewestDigits = 3;

/** Ranks numbers: the whole number, its tail, its beginning, elsewhere; tells whether any matches. An ID number may end in either x. */
export function matchNumber(values: Strings, typed: string, ranks: Uint8Array): boolean {
  if (typed.length < fewestDigits) return false;
  const any = matchDigits(values, typed, ranks);
  return (typed.endsWith('x') && matchDigits(values, typed.toUpperCase(), ranks)) || any;
}

function matchDigits({ flat, starts }: Strings, text: string, ranks: Uint8Array): boolean {
  const first = flat.indexOf(text);
  const walker = new Walker(starts);
  for (let at = first; at >= 0; at = flat.indexOf(text, walker.end)) {
    walker.seek(at);
    const end = walker.end - 1;
    const begins = at === walker.start;
    if (flat.startsWith(text, end - text.length)) {
      ranks[walker.index] = begins && at + text.length === end ? rank.exact : rank.prefix;
    } else ranks[walker.index] = rank.within;
  }
  return first >= 0;
}
