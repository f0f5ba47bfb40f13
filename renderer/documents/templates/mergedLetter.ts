import type { Member } from '@shared/domain/member/type';
import { ledgerColumns } from '../ledgers/columns';
import { masked } from '../ledgers/mask';
import { spelledDate } from '../word/spelling';
import type { Letter } from '../word/letters';
import { saidIn } from './cell';
import { meaningOf, pattern, wordsIn } from './placeholders';

/** A letter as written, with placeholders. */
export interface LetterText {
  title: string;
  addressee: string;
  text: string;
  signature: string;
}

/** Placeholders of a letter that nobody knows. */
export function unknownWords({ title, addressee, text }: LetterText): string[] {
  return [...new Set(wordsIn([title, addressee, text].join('\n')))].filter((word) => !meaningOf(word));
}

/** The letter to one member; personal numbers are masked, since letters go from hand to hand. `at` counts from 0. */
export function mergedLetter(
  letter: LetterText,
  member: Member,
  at: number,
  { community, date }: { community: string; date: string },
): Letter {
  const list: Record<string, string> = {
    serial: String(at + 1),
    community,
    year: date.slice(0, 4),
    date: spelledDate(date),
  };
  const said = (text: string): string =>
    text.replace(pattern, (braces, word: string) => {
      const meaning = meaningOf(word);
      if (!meaning) return braces;
      if (meaning.of === 'list') return list[meaning.key] ?? braces;
      const [column] = ledgerColumns([meaning.key], date);
      return column ? saidIn(masked(column).cell({ member }, at)) : '';
    });
  return {
    title: said(letter.title),
    ...(letter.addressee.trim() !== '' && { addressee: said(letter.addressee) }),
    paragraphs: said(letter.text).split(/\n+/u),
    signature: [letter.signature, spelledDate(date)].filter((line) => line.trim() !== ''),
  };
}
