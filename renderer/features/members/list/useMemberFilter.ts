import { useMemo, useState } from 'react';
import type { MemberRow } from '@/search/indexes';

export type FloatingFilter = 'all' | 'floating' | 'settled';

export interface MemberFilter {
  text: string;
  branch: string | undefined;
  category: string | undefined;
  floating: FloatingFilter;
}

export const noFilter: MemberFilter = { text: '', branch: undefined, category: undefined, floating: 'all' };

/** True when a row passes everything but the typed words. */
export function passes(row: MemberRow, { branch, category, floating }: MemberFilter): boolean {
  if (branch !== undefined && row.branch !== branch) return false;
  if (category !== undefined && row.category !== category) return false;
  if (floating === 'floating') return row.floatingDirection !== undefined;
  return floating === 'all' || row.floatingDirection === undefined;
}

/** What the clerk asked for, and the predicate that stays the same until it changes. */
export function useMemberFilter() {
  const [filter, setFilter] = useState<MemberFilter>(noFilter);
  const { branch, category, floating } = filter;
  const narrowed = branch !== undefined || category !== undefined || floating !== 'all';
  const where = useMemo(
    () => (narrowed ? (row: MemberRow) => passes(row, { text: '', branch, category, floating }) : undefined),
    [narrowed, branch, category, floating],
  );
  return {
    filter,
    where,
    narrowed,
    change: (patch: Partial<MemberFilter>) => setFilter({ ...filter, ...patch }),
  };
}
