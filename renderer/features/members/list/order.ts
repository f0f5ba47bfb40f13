import type { PlainDate } from '@shared/domain/record/envelope';
import type { MemberRow } from '@/search/indexes';
import type { RowOrder } from '@/search/rowIndex';
import { columnOf } from './listColumns';

/** By which column the list is sorted; undefined: best match first, then by name. */
export interface Sort {
  key: string;
  descending: boolean;
}

/** The order of a column; undefined where there is none to be had. */
export function orderBy(sort: Sort | undefined, on: PlainDate): RowOrder<MemberRow> | undefined {
  const column = sort && columnOf(sort.key);
  if (!column || column.sortable === false) return undefined;
  const of = (row: MemberRow): string | number | undefined => {
    const found = column.sort ? column.sort(row, on) : column.shown(row, on);
    return found === '' ? undefined : found;
  };
  return { of, descending: sort.descending };
}
