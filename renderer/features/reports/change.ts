import { text } from '@shared/messages';
import type { CellAt } from '@/search/figures/crossTable';
import type { Figures } from './useFigures';

const words = text.reports.members;

/** By how many a number grew since the other date; undefined where nothing is compared. */
export function changeAt({ table, than }: Pick<Figures, 'table' | 'than'>, at: CellAt): number | undefined {
  return than ? table.count(at) - than.table.count(at) : undefined;
}

/** `+3`, `−2` or `0`. */
export function changeText(change: number): string {
  if (change === 0) return words.same;
  return change > 0 ? words.more(change) : words.fewer(-change);
}
