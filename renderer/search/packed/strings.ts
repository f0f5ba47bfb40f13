import type { Alphabet } from './alphabet';
import { END, PART } from './separators';
import { Starts } from './starts';
import { atOnce, valuesAStep } from './steps';

/** Many strings in one, so that a search is one `indexOf` over memory that lies together. */
export interface Strings {
  /** Every string, written in `alphabet` if there is one, and END behind each but the last. */
  readonly flat: string;
  readonly starts: Starts;
  readonly alphabet?: Alphabet | undefined;
  /** Strings that lie in the flat in another form, by their number. */
  readonly originals?: ReadonlyMap<number, string> | undefined;
}

/** The value as it can be packed: the two separators become blanks. */
export const packable = (value: string): string =>
  value.includes(END) || value.includes(PART) ? value.replaceAll(END, ' ').replaceAll(PART, ' ') : value;

interface Options {
  /** The strings in the form in which they are searched, of the same lengths. */
  forms?: readonly string[];
  alphabet?: Alphabet | undefined;
}

export function packStrings(values: readonly string[], options: Options = {}): Strings {
  return atOnce(stringSteps(values, options));
}

/** The same, some values at every step. */
export function* stringSteps(
  values: readonly string[],
  { forms, alphabet }: Options = {},
): Generator<void, Strings> {
  const lengths: number[] = [];
  const parts: string[] = [];
  const originals = new Map<number, string>();
  for (const [index, value] of values.entries()) {
    const formed = forms?.[index] ?? value;
    if (formed !== value) originals.set(parts.length, value);
    const written = alphabet ? alphabet.write(formed) : formed;
    if (written === undefined) throw new RangeError('a character that the alphabet lacks');
    lengths.push(written.length);
    parts.push(written);
    if (parts.length % valuesAStep === 0) yield;
  }
  const starts = Starts.of(lengths);
  // The empty last part ends the last string; adding it with `+` would leave a rope that each search flattens again.
  if (parts.length > 0) parts.push('');
  return {
    flat: parts.join(END),
    starts,
    ...(alphabet && { alphabet }),
    ...(originals.size > 0 && { originals }),
  };
}

export function stringAt({ flat, starts, alphabet, originals }: Strings, index: number): string {
  const original = originals?.get(index);
  if (original !== undefined) return original;
  const start = starts.at(index);
  const written = flat.slice(start, start + starts.lengthOf(index));
  return alphabet ? alphabet.read(written) : written;
}

export const stringCount = ({ starts }: Strings): number => starts.count;
