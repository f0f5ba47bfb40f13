import { useMemo } from 'react';
import { useIndexes, useIndexVersion } from '@/search/context';
import type { BulkAction } from './plan';

/** Branches, groups or tags that occur in the roster, in Chinese order; nothing for what is chosen from a list. */
export function useKnownWords(action: BulkAction): string[] {
  const { members } = useIndexes();
  const version = useIndexVersion(members);
  return useMemo(() => {
    const tally = members.tally((row) => {
      if (action === 'branch') return row.branch;
      if (action === 'group') return row.group;
      return action === 'addTag' || action === 'removeTag' ? row.tags : undefined;
    });
    const words = [...tally.keys()].filter((word) => word !== '');
    return words.toSorted(new Intl.Collator('zh-CN', { numeric: true }).compare);
    // oxlint-disable-next-line react/exhaustive-deps -- `version` stands for the content of the index
  }, [members, version, action]);
}
