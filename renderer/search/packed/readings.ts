import type { Pinyin } from '@shared/lib/pinyin';
import { PART } from './separators';
import { valuesAStep } from './steps';
import type { Strings } from './strings';

/** Between two values or two members of a list. */
export const BOUNDARY = 0;
/** A character that cannot be read. */
export const MUTE = 1;

const firstSet = 2;

/** How the characters of a column's values are read: for each place of the flat the number of a set of readings. */
export interface Readings {
  readonly units: Uint8Array | Uint16Array;
  /** From number 2 on: the readings of a character, likeliest first, parted by blanks. */
  readonly sets: readonly string[];
}

/** The readings of the set with this number; none for a boundary or a mute character. */
export const readingsOf = ({ sets }: Readings, unit: number): readonly string[] =>
  sets[unit - firstSet]?.split(' ') ?? [];

/** Reads all values of a flat; `values` must lie in it without an alphabet, in this order. */
export function* readingSteps(
  values: readonly string[],
  flat: string,
  read: Pinyin['ofText'],
): Generator<void, Readings> {
  const units = new Uint16Array(flat.length).fill(BOUNDARY);
  const numbers = new Map<string, number>();
  let at = 0;
  for (const [index, value] of values.entries()) {
    for (const part of value.split(PART)) {
      const readings = read(part);
      let place = 0;
      for (const character of part) {
        const set = (readings[place++] ?? []).join(' ');
        units[at] = set === '' ? MUTE : numberOf(numbers, set);
        // The second half of a character outside the basic plane says nothing.
        if (character.length > 1) units[at + 1] = MUTE;
        at += character.length;
      }
      at += PART.length;
    }
    if (index % valuesAStep === valuesAStep - 1) yield;
  }
  const sets = [...numbers.keys()];
  return { units: sets.length + firstSet <= 0x100 ? Uint8Array.from(units) : units, sets };
}

function numberOf(numbers: Map<string, number>, set: string): number {
  let number = numbers.get(set);
  if (number === undefined) {
    number = numbers.size + firstSet;
    numbers.set(set, number);
  }
  return number;
}

/** The usual reading of the first member of value `index`: `ZhangSan`. */
export function usualReading(readings: Readings, { starts }: Strings, index: number): string {
  const from = starts.at(index);
  let text = '';
  for (let at = from; at < from + starts.lengthOf(index); at++) {
    const unit = readings.units[at] ?? BOUNDARY;
    if (unit === BOUNDARY) break;
    const [usual = '_'] = readingsOf(readings, unit);
    text += usual.charAt(0).toUpperCase() + usual.slice(1);
  }
  return text;
}
