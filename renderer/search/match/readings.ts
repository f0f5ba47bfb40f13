import { PART } from '../packed/strings';

/** Parts the readings of one text (曾: `Zeng|Ceng`). */
export const OR = '|';
/** Parts the members of a list. */
export const NEXT = '/';
/** Stands for a character that cannot be read. */
export const MUTE = '_';

const mostReadings = 8;

const syllable = (reading: string): string => (reading ? reading[0]?.toUpperCase() + reading.slice(1) : MUTE);

/**
 * The readings of a value as one text: every syllable begins with a capital, so that one regular expression finds full
 * pinyin, initials and both mixed. Members of a list are parted by `/`, readings of a member by `|`.
 */
export function encodeReadings(
  value: string,
  read: (text: string) => readonly (readonly string[])[],
): string {
  return value.includes(PART)
    ? value
        .split(PART)
        .map((part) => encodeOne(read(part)))
        .join(NEXT)
    : encodeOne(read(value));
}

function encodeOne(characters: readonly (readonly string[])[]): string {
  let whole = [''];
  for (const readings of characters) {
    const usual = syllable(readings[0] ?? '');
    const before = whole;
    whole = before.map((start) => start + usual);
    // Rare readings are dropped rather than the number of combinations let grow.
    for (const reading of readings.slice(1)) {
      if (whole.length + before.length > mostReadings) break;
      whole.push(...before.map((start) => start + syllable(reading)));
    }
  }
  return whole.join(OR);
}
