/** One word of what was typed. */
export interface Word {
  /** Lower case, half width. */
  text: string;
  /**
   * `letters` may be pinyin, `digits` a tail, `mixed` holds Chinese and letters, `literal` is looked for as it stands.
   */
  kind: 'letters' | 'digits' | 'mixed' | 'literal';
  /** Puts those who have it first and leaves nobody out: it may have been a tone. */
  optional?: true;
}

const han = /\p{Script=Han}/u;
const letters = /^[a-z]+$/;
const digits = /^\d+x?$/;
const lettersThenDigits = /^([a-z]+)(\d+)$/;
const tones = /^[1-5]$/;
const anyLetter = /[a-z]/;

/** Full-width letters, digits and blanks as half width, capitals as small; never changes the length of a text. */
export const plainForm = (text: string): string =>
  text
    .replaceAll(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll(/[A-Z]/g, (character) => character.toLowerCase());

const kindOf = (text: string): Word['kind'] => {
  if (digits.test(text)) return 'digits';
  if (letters.test(text)) return 'letters';
  return han.test(text) && anyLetter.test(text) ? 'mixed' : 'literal';
};

/** Splits what was typed into words. The digit of `zhang3` may be a numeral, a tone or part of a number. */
export function wordsOf(typed: string): Word[] {
  return plainForm(typed.normalize('NFKC'))
    .replaceAll('\u00FC', 'v')
    .split(/[\s,;'\u2019\u3001\u3002]+/)
    .filter((text) => text !== '')
    .flatMap((text): Word[] => {
      const [, before, number] = lettersThenDigits.exec(text) ?? [];
      if (before === undefined || number === undefined) return [{ text, kind: kindOf(text) }];
      const tone = tones.test(number);
      return [
        { text: before, kind: 'letters' },
        { text: number, kind: 'digits', ...(tone && { optional: true }) },
      ];
    });
}
