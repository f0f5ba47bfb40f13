import { type CollectionReport, type Figures, totals } from '@/sync';

export type { Figures };
export type Line = Figures & Pick<CollectionReport, 'collection'>;

/** The lines that a clerk counts: the journal's own entries travel along and are nobody's work. */
export function clerkLines<T extends Pick<CollectionReport, 'collection'>>(lines: readonly T[]): T[] {
  return lines.filter((line) => line.collection !== 'journal');
}

/** The sums over those lines; what the headline, the 回执 and the history say. */
export function clerkFigures(lines: readonly Line[]): Figures {
  return totals(clerkLines(lines));
}
