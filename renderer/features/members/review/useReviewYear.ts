import { useMemo } from 'react';
import { isCounted } from '@shared/domain/member/rules';
import { useIndexes, useIndexQuery } from '@/search/context';
import { lineOf, type ReviewLine } from './reviewLines';

/**
 * Who takes part in the review of a year, from the index alone. `lines` is the whole branch, or everybody, against
 * which a third is reckoned; `found` those of them who match the words.
 */
export function useReviewYear(
  year: number,
  { text, branch }: { text: string; branch: string | undefined },
): { lines: ReviewLine[]; found: ReviewLine[] } {
  const { members } = useIndexes();
  const everybody = useIndexQuery(members, { where: isCounted });
  const matching = useIndexQuery(members, { text, where: isCounted });
  const lines = useMemo(
    () =>
      members
        .rows(everybody)
        .map((row) => lineOf(row, year))
        .filter((line) => branch === undefined || line.branch === branch),
    [members, everybody, year, branch],
  );
  const found = useMemo(() => {
    const byId = new Map(lines.map((line) => [line.id, line]));
    return matching.flatMap((id) => byId.get(id) ?? []);
  }, [lines, matching]);
  return { lines, found };
}
