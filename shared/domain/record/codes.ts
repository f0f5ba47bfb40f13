import { foldWord } from '../../lib/text';
import type { Code, PlainDate } from './envelope';

/** One entry of a code list; lists are data and change by adding entries, never by giving a code a new meaning. */
export interface CodeEntry {
  code: Code;
  label: string;
  /** Where the entry comes from: a standard, a rule, or the words that ledgers use. */
  source: string;
  /** Heading under which a choice shows the entry. */
  group?: string;
  /** Other words for it in imported tables. */
  synonyms?: readonly string[];
  validFrom?: PlainDate;
  /** Last day on which it may be chosen; records keep it for ever. */
  validTo?: PlainDate;
}

export type CodeList = readonly CodeEntry[];

/** The word for a code; a code that the list does not know is shown as it is, nothing as an empty text. */
export function labelOf(list: CodeList, code: Code | undefined): string {
  if (code === undefined) return '';
  return list.find((entry) => entry.code === code)?.label ?? code;
}

/** The code for a word of an imported table: label, synonym or the code itself, whatever its blanks and brackets. */
export function codeOf(list: CodeList, label: string): Code | undefined {
  const wanted = foldWord(label);
  if (wanted === '') return undefined;
  const says = (words: readonly string[]): boolean => words.some((word) => foldWord(word) === wanted);
  const found =
    list.find(({ label: word }) => says([word])) ??
    list.find(({ code, synonyms = [] }) => says([code, ...synonyms]));
  return found?.code;
}

/** The entries that may be chosen on a day, and what is already chosen even where it no longer may be. */
export function choices(list: CodeList, on: PlainDate, chosen?: Code | readonly Code[]): CodeEntry[] {
  const kept = typeof chosen === 'string' ? [chosen] : (chosen ?? []);
  return list.filter(
    ({ code, validFrom, validTo }) =>
      kept.includes(code) ||
      ((validFrom === undefined || validFrom <= on) && (validTo === undefined || validTo >= on)),
  );
}

/** A list with an office's own entries behind it; they cannot take the code of a given one. */
export function withOwnEntries(list: CodeList, own: CodeList): CodeEntry[] {
  const taken = new Set(list.map(({ code }) => code));
  return [...list, ...own.filter(({ code }) => !taken.has(code))];
}

/** Shorthand for lists from one source: `[code, label, ...synonyms]`. */
export function entries(
  source: string,
  rows: readonly (readonly [code: Code, label: string, ...synonyms: string[]])[],
  group?: string,
): CodeEntry[] {
  return rows.map(([code, label, ...synonyms]) => ({
    code,
    label,
    source,
    ...(group !== undefined && { group }),
    ...(synonyms.length > 0 && { synonyms }),
  }));
}
