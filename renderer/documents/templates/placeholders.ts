import { foldWord } from '@shared/lib/text';
import { sheetTemplates } from '@shared/messages/sheetTemplates';
import { allLedgerColumns, type LedgerColumnKey } from '../ledgers/columns';
import { memberColumns } from '../table/memberFields';

const { common } = sheetTemplates;

/** What a placeholder stands for: something of a member, or of the whole list. */
export type Meaning = { of: 'member'; key: LedgerColumnKey } | { of: 'list'; key: keyof typeof common };

export const pattern = /\{\{\s*([^{}]{1,40}?)\s*\}\}/gu;

const meanings = new Map<string, Meaning>([
  ...memberColumns.flatMap(({ key, synonyms }) =>
    synonyms.map((word): [string, Meaning] => [foldWord(word), { of: 'member', key }]),
  ),
  ...allLedgerColumns
    .toReversed()
    .map(({ key, label }): [string, Meaning] => [foldWord(label), { of: 'member', key }]),
  ...Object.entries(common).map(([key, label]): [string, Meaning] => [
    foldWord(label),
    { of: 'list', key: key as keyof typeof common },
  ]),
]);

/** What the word between the braces means; undefined where nobody knows. */
export const meaningOf = (word: string): Meaning | undefined => meanings.get(foldWord(word));

/** The words that may stand between the braces, for the screen. */
export const knownWords: readonly string[] = [
  ...new Set([...allLedgerColumns.map(({ label }) => label), ...Object.values(common)]),
];

/** Words in a text, in their order. */
export const wordsIn = (text: string): string[] => [...text.matchAll(pattern)].map(([, word = '']) => word);

export const namesMember = (text: string): boolean =>
  wordsIn(text).some((word) => meaningOf(word)?.of === 'member');
