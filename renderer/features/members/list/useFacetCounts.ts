import { useCallback } from 'react';
import type { PlainDate } from '@shared/domain/record/envelope';
import { useIndexes } from '@/search/context';
import { useInSteps } from '@/search/useInSteps';
import { type Chosen, type FacetCounts, facetSteps } from '../find/filter';

const none: FacetCounts = new Map();

/** The numbers of the 筛选 panel; of very many members they follow the list, and until then those before stay. */
export function useFacetCounts(open: boolean, text: string, chosen: Chosen, on: PlainDate): FacetCounts {
  const { members } = useIndexes();
  const steps = useCallback(
    () => (open ? facetSteps(members, { text, chosen, on }) : nothing()),
    [members, open, text, chosen, on],
  );
  const counts = useInSteps(members, steps);
  return open ? (counts ?? none) : none;
}

/** The panel is shut. */
function* nothing(): Generator<void, FacetCounts> {
  yield;
  return none;
}
