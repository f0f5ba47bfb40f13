import { type Readings, readingsOf } from '../packed/readings';
import { Walker } from '../packed/starts';
import { PART } from '../packed/separators';
import type { Strings } from '../packed/strings';
import { rank } from './ranks';

const han = /\p{Script=Han}/u;

/** 张s, 张sf, z三: Chinese and letters in one word. Values are narrowed by the first Chinese character, then checked one by one. */
export function matchMixed(values: Strings, readings: Readings, text: string, ranks: Uint8Array): boolean {
  const characters = Array.from(text);
  const anchor = characters.find((character) => han.test(character));
  if (anchor === undefined) return false;
  const { flat } = values;
  let any = false;
  const walker = new Walker(values.starts);
  for (let at = flat.indexOf(anchor); at >= 0; at = flat.indexOf(anchor, walker.end)) {
    walker.seek(at);
    const found = rankOfMixed(flat.slice(walker.start, walker.end - 1), readings, walker.start, characters);
    if (found === rank.none) continue;
    any = true;
    if (found < (ranks[walker.index] ?? 0)) ranks[walker.index] = found;
  }
  return any;
}

/** How well a value that begins at `start` of the flat answers what was typed, character by character; or `rank.none`. */
export function rankOfMixed(
  value: string,
  readings: Readings,
  start: number,
  typed: readonly string[],
): number {
  let best: number = rank.none;
  let at = start;
  for (const part of value.split(PART)) {
    const characters = Array.from(part);
    const heard: (readonly string[])[] = [];
    for (const character of characters) {
      heard.push(readingsOf(readings, readings.units[at] ?? 0));
      at += character.length;
    }
    at += PART.length;
    for (let from = 0; from < characters.length; from++) {
      const end = consume(characters, heard, from, typed, 0);
      if (end < 0) continue;
      const found = from > 0 ? rank.within : end === characters.length ? rank.initials : rank.initialsPrefix;
      best = Math.min(best, found);
    }
  }
  return best;
}

/** Takes the typed characters from `from` on; gives the place after the last character taken, or -1. */
function consume(
  characters: readonly string[],
  heard: readonly (readonly string[])[],
  from: number,
  typed: readonly string[],
  at: number,
): number {
  if (at === typed.length) return from;
  if (from >= characters.length) return -1;
  if (characters[from] === typed[at]) {
    const end = consume(characters, heard, from + 1, typed, at + 1);
    if (end >= 0) return end;
  }
  for (const syllable of heard[from] ?? []) {
    let taken = 0;
    while (taken < syllable.length && typed[at + taken] === syllable[taken]) taken++;
    for (; taken > 0; taken--) {
      const end = consume(characters, heard, from + 1, typed, at + taken);
      if (end >= 0) return end;
    }
  }
  return -1;
}
