import type { CollectionReport } from '@/sync';

export type Figures = Pick<
  CollectionReport,
  'sent' | 'received' | 'waiting' | 'refused' | 'toDecide' | 'setAside'
>;
export type Line = Figures & Pick<CollectionReport, 'collection'>;

/** The lines that a clerk counts: the journal's own entries travel along and are nobody's work. */
export function clerkLines<T extends Pick<CollectionReport, 'collection'>>(lines: readonly T[]): T[] {
  return lines.filter((line) => line.collection !== 'journal');
}

/** The sums over those lines; what the headline, the 回执 and the history say. */
export function clerkFigures(lines: readonly Line[]): Figures {
  const sum = (name: keyof Figures): number => clerkLines(lines).reduce((all, line) => all + line[name], 0);
  return {
    sent: sum('sent'),
    received: sum('received'),
    waiting: sum('waiting'),
    refused: sum('refused'),
    toDecide: sum('toDecide'),
    setAside: sum('setAside'),
  };
}
