import type { Pinyin } from '@shared/lib/pinyin';
import { halfWidth } from '@shared/lib/text';

/** A piece of a text; `hit` where what was typed matched. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Which characters of a name the typed words hit: as written, by pinyin, by initials, or mixed (`张s`, `zhang3`). */
export function hitPieces(name: string, typed: string, pinyin: Pinyin | undefined): Piece[] {
  const characters = Array.from(name);
  const readings = pinyin?.ofName(name) ?? [];
  const hit = characters.map(() => false);
  for (const word of halfWidth(typed).toLowerCase().split(/\s+/u)) {
    const plain = Array.from(word.replace(/(?<=[a-z])[1-5]/gu, ''));
    if (plain.length === 0) continue;
    for (let start = 0; start < characters.length; start++) {
      const end = matchFrom(characters, readings, start, plain.join(''));
      if (end === undefined) continue;
      hit.fill(true, start, end);
      break;
    }
  }
  return joined(characters, hit);
}

/** The place after the last character that the word takes when it begins at `at`; undefined if it does not fit. */
function matchFrom(
  characters: readonly string[],
  readings: readonly (readonly string[])[],
  at: number,
  word: string,
): number | undefined {
  if (word === '') return at;
  const character = characters[at]?.toLowerCase();
  if (character === undefined) return undefined;
  if (word.startsWith(character)) {
    const end = matchFrom(characters, readings, at + 1, word.slice(character.length));
    if (end !== undefined) return end;
  }
  for (const reading of readings[at] ?? []) {
    for (let length = commonStart(reading, word); length > 0; length--) {
      const end = matchFrom(characters, readings, at + 1, word.slice(length));
      if (end !== undefined) return end;
    }
  }
  return undefined;
}

function commonStart(reading: string, word: string): number {
  let length = 0;
  while (length < reading.length && reading[length] === word[length]) length += 1;
  return length;
}

function joined(characters: readonly string[], hit: readonly boolean[]): Piece[] {
  const pieces: Piece[] = [];
  characters.forEach((character, at) => {
    const last = pieces.at(-1);
    if (last && last.hit === hit[at]) last.text += character;
    else pieces.push({ text: character, hit: hit[at] ?? false });
  });
  return pieces;
}
