import { useMemo } from 'react';
import { useIndexes, useIndexVersion } from '@/search/context';

/** The branches that occur among the members, in Chinese order. */
export function useBranches(): string[] {
  const { members } = useIndexes();
  const version = useIndexVersion(members);
  return useMemo(() => {
    const seen = new Set<string>();
    members.count((row) => {
      if (row.branch) seen.add(row.branch);
      return false;
    });
    return [...seen].toSorted(new Intl.Collator('zh-CN').compare);
    // oxlint-disable-next-line react/exhaustive-deps -- `version` stands for the content of the index
  }, [members, version]);
}
