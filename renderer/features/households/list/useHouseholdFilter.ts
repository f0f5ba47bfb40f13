import { useCallback, useMemo, useState } from 'react';
import { useIndexes, useIndexVersion } from '@/search/context';
import type { HouseholdRow } from '@/search/indexes';
import { firstSteps } from '@/search/live/first';
import type { RowOrder } from '@/search/rowIndex';
import { useInSteps } from '@/search/useInSteps';

export interface HouseholdFilter {
  text: string;
  dueOnly: boolean;
  grid: string | undefined;
  compound: string | undefined;
  building: string | undefined;
}

/** False for a household that was moved to another community. */
export const livesHere = (row: HouseholdRow): boolean => row.movedTo === undefined;

/** True for a household that should be visited today or is late. */
export const isDue = (row: HouseholdRow, today: string): boolean =>
  row.nextDueAt !== undefined && row.nextDueAt <= today;

/** Earliest due first; the index's own order (the way one walks) decides among equals. */
const byDue: RowOrder<HouseholdRow> = { of: ({ nextDueAt }) => nextDueAt, descending: false };

/** What the clerk asked for, the predicate and order for it, and the grids and compounds that occur. */
export function useHouseholdFilter(today: string, dueFirst: boolean) {
  const { households } = useIndexes();
  const version = useIndexVersion(households);
  const [filter, setFilter] = useState<HouseholdFilter>({
    text: '',
    dueOnly: dueFirst,
    grid: undefined,
    compound: undefined,
    building: undefined,
  });
  const { dueOnly, grid, compound, building } = filter;
  const where = useMemo(
    () =>
      (row: HouseholdRow): boolean =>
        livesHere(row) &&
        (!dueOnly || isDue(row, today)) &&
        (grid === undefined || row.grid === grid) &&
        (compound === undefined || row.compound === compound) &&
        (building === undefined || row.building === building),
    [dueOnly, grid, compound, building, today],
  );
  const occurring = useMemo(() => {
    const grids = new Set<string>();
    const compounds = new Set<string>();
    const buildings = new Set<string>();
    households.count((row) => {
      if (row.grid) grids.add(row.grid);
      if (row.compound) compounds.add(row.compound);
      if (row.building && row.compound === compound) buildings.add(row.building);
      return false;
    });
    const { compare } = new Intl.Collator('zh-CN', { numeric: true });
    return {
      grids: [...grids].toSorted(compare),
      compounds: [...compounds].toSorted(compare),
      buildings: [...buildings].toSorted(compare),
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `version` stands for the content of the index
  }, [households, version, compound]);
  return {
    filter,
    where,
    order: dueOnly ? byDue : undefined,
    ...occurring,
    change: (patch: Partial<HouseholdFilter>) => setFilter({ ...filter, ...patch }),
  };
}

/** How many households should be visited by today; undefined until counted. */
export function useDueCount(today: string): number | undefined {
  const { households } = useIndexes();
  const steps = useCallback(
    () => firstSteps(households, (row) => (isDue(row, today) ? [{ id: row.id, at: '' }] : []), 0),
    [households, today],
  );
  return useInSteps(households, steps)?.count;
}
