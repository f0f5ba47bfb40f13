import type { PlainDate } from '@shared/domain/record/envelope';
import type { MemberRow } from '@/search/indexes';
import { columnOf } from './listColumns';

/** By which column the list is sorted; undefined: best match first, then by name. */
export interface Sort {
  key: string;
  descending: boolean;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** The order of a column; whoever has no value stands last, whichever way it goes. */
export function compareBy(
  sort: Sort | undefined,
  on: PlainDate,
): ((a: MemberRow, b: MemberRow) => number) | undefined {
  const column = sort && columnOf(sort.key);
  if (!column || column.sortable === false) return undefined;
  const value = (row: MemberRow): string | number | undefined => {
    const found = column.sort ? column.sort(row, on) : column.shown(row, on);
    return found === '' ? undefined : found;
  };
  const sign = sort.descending ? -1 : 1;
  return (rowA, rowB) => {
    // The rows are views that move on: read both before comparing.
    const a = value(rowA);
    const b = value(rowB);
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  };
}
