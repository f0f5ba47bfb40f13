import { pairedHouseholds } from '@shared/domain/member/halfYear';
import type { text } from '@shared/messages';
import type { MemberRow } from '@/search/indexes';

export type InServiceFilter = keyof typeof text.members.inService.filters;

/** One member who reported here, as the index knows him. */
export type InServiceLine = Pick<MemberRow, 'id' | 'name' | 'halvesDone' | 'pairedCount' | 'feedbackWritten'>;

/** Whether the report of a half-year (`2026-2`) is done. */
export const reported = ({ halvesDone }: Pick<InServiceLine, 'halvesDone'>, half: string): boolean =>
  halvesDone.includes(half);

/** Whether a line belongs to a filter; `half` is the present half-year. */
export function inFilter(line: InServiceLine, filter: InServiceFilter, half: string): boolean {
  if (filter === 'due') return !reported(line, half);
  if (filter === 'few') return (line.pairedCount ?? 0) < pairedHouseholds.least;
  return filter === 'silent' ? line.feedbackWritten !== true : true;
}
