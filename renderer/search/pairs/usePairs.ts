import { useEffect, useState } from 'react';
import { useOffice } from '@/data/context';
import type { Office } from '@/data/office';
import { useIndexes } from '../context';
import { followPairs } from './followPairs';
import type { FoundPair, MayMerge } from './findPairs';

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
  useEffect(() => followPairs(office, indexes, mayMergeIn(office), setPairs), [office, indexes]);
  return pairs;
}
