import { PART, type Strings, stringAt } from '../packed/strings';
import { valueAt } from './literal';
import { rank } from './ranks';
import { MUTE, NEXT, OR } from './readings';

const han = /\p{Script=Han}/u;

/** 张s, 张sf, z三: Chinese and letters in one word. Values are narrowed by the first Chinese character, then checked one by one. */
export function matchMixed(values: Strings, readings: Strings, text: string, ranks: Uint8Array): void {
  const characters = Array.from(text);
  const anchor = characters.find((character) => han.test(character));
  if (anchor === undefined) return;
  const { flat, starts } = values;
  let index = 0;
  for (let at = flat.indexOf(anchor); at >= 0; at = flat.indexOf(anchor, starts[index + 1] ?? flat.length)) {
    index = valueAt(starts, index, at);
    const found = rankOfValue(stringAt(values, index), stringAt(readings, index), characters);
    if (found < (ranks[index] ?? 0)) ranks[index] = found;
  }
}

function rankOfValue(value: string, encoded: string, typed: readonly string[]): number {
  let best: number = rank.none;
  const parts = encoded.split(NEXT);
  value.split(PART).forEach((part, place) => {
    const characters = Array.from(part);
    for (const reading of (parts[place] ?? '').split(OR)) {
      const syllables = reading.match(/[A-Z][a-z]*|_/g) ?? [];
      for (let from = 0; from < characters.length; from++) {
        const end = consume(characters, syllables, from, typed, 0);
        if (end < 0) continue;
        const found =
          from > 0 ? rank.within : end === characters.length ? rank.initials : rank.initialsPrefix;
        best = Math.min(best, found);
      }
    }
  });
  return best;
}

/** Takes the typed characters from `from` on; gives the place after the last character taken, or -1. */
function consume(
  characters: readonly string[],
  syllables: readonly string[],
  from: number,
  typed: readonly string[],
  at: number,
): number {
  if (at === typed.length) return from;
  if (from >= characters.length) return -1;
  if (characters[from] === typed[at]) {
    const end = consume(characters, syllables, from + 1, typed, at + 1);
    if (end >= 0) return end;
  }
  const syllable = (syllables[from] ?? MUTE).toLowerCase();
  let taken = 0;
  while (taken < syllable.length && typed[at + taken] === syllable[taken]) taken++;
  for (; taken > 0; taken--) {
    const end = consume(characters, syllables, from + 1, typed, at + taken);
    if (end >= 0) return end;
  }
  return -1;
}
