import { useEffect, useMemo, useState } from 'react';
import type { PlainDate } from '@shared/domain/record/envelope';
import { useIndexes, useIndexVersion } from '@/search/context';
import { breathing } from '@/search/live/breathe';
import { type Chosen, countFacets, type FacetCounts, facetSteps } from '../find/filter';

/** Up to so many members the numbers come with the list; above they follow it. */
const atOnce = 5000;
const none: FacetCounts = new Map();

/**
 * The numbers of the 筛选 panel. Of very many members they are counted in steps once the list is drawn, so that typing
 * does not wait for them; until then those before stay.
 */
export function useFacetCounts(open: boolean, text: string, chosen: Chosen, on: PlainDate): FacetCounts {
  const { members } = useIndexes();
  const version = useIndexVersion(members);
  const few = members.size() <= atOnce;
  const now = useMemo(
    () => (open && few ? countFacets(members, { text, chosen, on }) : undefined),
    // oxlint-disable-next-line react/exhaustive-deps -- `version` stands for the content of the index
    [members, version, open, few, text, chosen, on],
  );
  const [later, setLater] = useState<FacetCounts>();
  useEffect(() => {
    if (!open || few) return undefined;
    let left = false;
    const steps = facetSteps(members, { text, chosen, on });
    async function count(): Promise<void> {
      try {
        setLater(
          await breathing(steps, () => {
            if (left) throw new Outdated();
          }),
        );
      } catch (error) {
        if (!(error instanceof Outdated)) throw error;
      }
    }
    void count();
    return () => {
      left = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `version` stands for the content of the index
  }, [members, version, open, few, text, chosen, on]);
  if (!open) return none;
  return now ?? later ?? none;
}

/** Something else is asked meanwhile. */
class Outdated extends Error {}
