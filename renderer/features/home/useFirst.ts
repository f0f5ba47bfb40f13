import { useCallback } from 'react';
import type { RowIndex } from '@/search/indexes';
import { firstSteps, type Item } from '@/search/live/first';
import { useInSteps } from '@/search/useInSteps';
import { shownLines } from './TodoCard';

/**
 * The first items that rows have to say, each with its row as it stands, and how many there are; undefined until
 * counted. `itemsOf` is part of the key: define it with useCallback.
 */
export function useFirst<Row extends { id: string }, I extends Item>(
  index: RowIndex<Row>,
  itemsOf: (row: Row) => readonly I[],
): { items: { item: I; row: Row }[]; count: number } | undefined {
  const steps = useCallback(() => firstSteps(index, itemsOf, shownLines), [index, itemsOf]);
  const found = useInSteps(index, steps);
  if (!found) return undefined;
  const items = found.first.flatMap((item) => {
    const row = index.row(item.id);
    return row ? [{ item, row }] : [];
  });
  return { items, count: found.count };
}
