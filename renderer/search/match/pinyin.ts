import { END, type Strings } from '../packed/strings';
import { valueAt } from './literal';
import { rank } from './ranks';
import { MUTE, NEXT, OR } from './readings';

const isBoundary = (character: string | undefined): boolean =>
  character === undefined || character === END || character === OR || character === NEXT;

const isSmall = (character: string | undefined): boolean =>
  character !== undefined && character >= 'a' && character <= 'z';

/**
 * Letters as a pattern over encoded readings: the first begins a syllable, each further one goes on with the
 * syllable or begins the next one. `zhangs`, `zs`, `zsan` and `zhangsan` all meet `ZhangSan`.
 */
export function lettersPattern(text: string): RegExp {
  const [first = '', ...rest] = text;
  const further = rest.map((letter) => `(?:${letter}|[a-z${MUTE}]*${letter.toUpperCase()})`).join('');
  return new RegExp(first.toUpperCase() + further, 'g');
}

/** Ranks values by their readings. */
export function matchLetters(readings: Strings, text: string, ranks: Uint8Array): void {
  const { flat, starts } = readings;
  if (text.length === 1) return matchInitial(readings, text.toUpperCase(), ranks);
  const pattern = lettersPattern(text);
  let index = 0;
  for (let hit = pattern.exec(flat); hit; hit = pattern.exec(flat)) {
    index = valueAt(starts, index, hit.index);
    const found = rankOfHit(flat, hit.index, hit.index + hit[0].length, text.length);
    if (found < (ranks[index] ?? 0)) ranks[index] = found;
    // Within one reading the leftmost match is the best; the next reading may be better still.
    if (found <= rank.fullPinyin) pattern.lastIndex = starts[index + 1] ?? flat.length;
  }
}

/** One letter is the most frequent and widest question: no pattern, one look at each value with it. */
function matchInitial({ flat, starts }: Strings, initial: string, ranks: Uint8Array): void {
  let index = 0;
  for (let at = flat.indexOf(initial); at >= 0; at = flat.indexOf(initial, at)) {
    index = valueAt(starts, index, at);
    const found = isBoundary(at === 0 ? undefined : flat[at - 1]) ? rank.initialsPrefix : rank.within;
    if (found < (ranks[index] ?? 0)) ranks[index] = found;
    at = found === rank.initialsPrefix ? (starts[index + 1] ?? flat.length) : at + 1;
  }
}

function rankOfHit(flat: string, from: number, to: number, letters: number): number {
  if (!isBoundary(from === 0 ? undefined : flat[from - 1])) return rank.within;
  const gapless = to - from === letters;
  let end = to;
  while (isSmall(flat[end])) end++;
  const complete = isBoundary(flat[end]);
  if (gapless) return complete && end === to ? rank.exact : rank.fullPinyin;
  return complete ? rank.initials : rank.initialsPrefix;
}
