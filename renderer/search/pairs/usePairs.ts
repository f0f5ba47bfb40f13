import { useEffect, useMemo, useState } from 'react';
import { useOffice } from '@/data/context';
import type { Office } from '@/data/office';
import { useIndexVersion, useIndexes } from '../context';
import { type FoundPair, findPairs, type MayMerge } from './findPairs';
import { withoutToldApart } from './notSame';

/** Asked for every row, so each answer is worked out once. */
function mayMergeIn({ communities }: Office): MayMerge {
  const known = new Map<string, boolean>();
  return (org, collection) => {
    const key = `${collection} ${org}`;
    const may = known.get(key) ?? communities.allowed(org, collection).change();
    known.set(key, may);
    return may;
  };
}

/** The pairs that may be one, kept current; undefined until they were looked for. */
export function usePairs(): FoundPair[] | undefined {
  const office = useOffice();
  const indexes = useIndexes();
  const [pairs, setPairs] = useState<FoundPair[]>();
  const [marks, setMarks] = useState(0);
  const members = useIndexVersion(indexes.members);
  const households = useIndexVersion(indexes.households);
  const found = useMemo(
    () => findPairs(indexes, mayMergeIn(office)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the versions stand for the content of the indexes
    [office, indexes, members, households],
  );

  useEffect(() => office.repo('journal').subscribe(() => setMarks((count) => count + 1)), [office]);
  useEffect(() => {
    let left = false;
    async function load(): Promise<void> {
      const open = await withoutToldApart(office, found);
      if (!left) setPairs(open);
    }
    void load();
    return () => {
      left = true;
    };
  }, [office, found, marks]);
  return pairs;
}
