import { END } from './separators';
import { valuesAStep } from './steps';

/** Marks that stand for one character alone; the separators and what Windows-1252 does not keep are left out. */
const singles = [...range(0x01, 0x09), ...range(0x0b, 0x1e), ...range(0x20, 0x7f), ...range(0xa0, 0xbf)];
/** The others take two marks, of which each tells by itself whether it is the first or the second. */
const leads = range(0xc0, 0xdf);
const trails = range(0xe0, 0xff);

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
}

/**
 * Writes text with the few hundred characters of one column's values in one or two bytes each, so that Chinese takes
 * half the memory. A mark never begins in the middle of another, so searching the written text finds what searching
 * the plain one would.
 */
export class Alphabet {
  private readonly marks = new Map<string, string>();
  private readonly meanings = new Map<string, string>([[END, END]]);

  /** The characters, most frequent first; as many as `mostCharacters`. */
  constructor(readonly characters: string) {
    Array.from(characters).forEach((character, index) => {
      const rare = index - singles.length;
      const mark =
        singles[index] ??
        (leads[Math.floor(rare / trails.length)] ?? '') + (trails[rare % trails.length] ?? '');
      this.marks.set(character, mark);
      this.meanings.set(mark, character);
    });
  }

  /** For the values of a column; undefined where they hold too many characters, or it would save nothing. */
  static *steps(values: readonly string[]): Generator<void, Alphabet | undefined> {
    const counts = new Map<string, number>();
    let wide = false;
    for (const [index, value] of values.entries()) {
      for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
      wide ||= /[^\0-\u00FF]/.test(value);
      if (index % valuesAStep === valuesAStep - 1) yield;
    }
    if (!wide || counts.size > mostCharacters) return undefined;
    const ordered = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
    return new Alphabet(ordered.map(([character]) => character).join(''));
  }

  /** Undefined if a character is not in the alphabet: then no value holds the text. */
  write(text: string): string | undefined {
    let written = '';
    for (const character of text) {
      const mark = this.marks.get(character);
      if (mark === undefined) return undefined;
      written += mark;
    }
    return written;
  }

  read(written: string): string {
    let text = '';
    for (let at = 0; at < written.length; at++) {
      const mark = written.charAt(at);
      text += this.meanings.get(mark >= '\u00C0' ? mark + written.charAt(++at) : mark) ?? '';
    }
    return text;
  }
}

export const mostCharacters = singles.length + leads.length * trails.length;
