import { foldWord } from '@shared/lib/text';
import type { ShownLine } from './lines';

/** What the person looks for within the days; an empty field asks for nothing. */
export interface JournalFilter {
  by: string | undefined;
  kinds: string[];
  words: string;
  least: number | undefined;
}

export const noFilter: JournalFilter = { by: undefined, kinds: [], words: '', least: undefined };

/** The lines that fit all conditions. A line that cannot be read fits only where nothing is asked. */
export function filtered(lines: readonly ShownLine[], filter: JournalFilter): ShownLine[] {
  const { by, kinds, words, least } = filter;
  const wanted = foldWord(words);
  return lines.filter(
    (line) =>
      (by === undefined || line.by === by) &&
      (kinds.length === 0 || (line.kind !== undefined && kinds.includes(line.kind))) &&
      (wanted === '' || foldWord(line.what).includes(wanted)) &&
      (least === undefined || (line.count ?? 0) >= least),
  );
}
