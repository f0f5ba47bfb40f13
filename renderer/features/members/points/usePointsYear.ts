import { useMemo } from 'react';
import { isCounted } from '@shared/domain/member/rules';
import { useIndexes, useIndexQuery, useIndexVersion } from '@/search/context';
import type { MemberRow } from '@/search/indexes';

/** One member in the list of a year. */
export interface PointsLine {
  id: string;
  name: string;
  branch: string;
  points: number;
  /** Entries of the year, newest first. */
  entryIds: string[];
  lastOn?: string;
  lastRule?: string | undefined;
}

interface Sum {
  points: number;
  entries: { id: string; date: string; rule: string | undefined }[];
}

/** Sums of a year for everybody who is counted here, or has an entry in it. */
export function usePointsYear(
  year: number,
  asked: { text: string; branch: string | undefined },
): PointsLine[] {
  const { members, ledger } = useIndexes();
  const version = useIndexVersion(ledger);
  const sums = useMemo(() => {
    const found = new Map<string, Sum>();
    ledger.each(({ id, kind, subjectId, date, rule, takenBack, amount = 0 }) => {
      if (takenBack || kind !== 'points' || !date.startsWith(String(year))) return;
      const sum = found.get(subjectId) ?? { points: 0, entries: [] };
      sum.points += amount;
      sum.entries.push({ id, date, rule });
      found.set(subjectId, sum);
    });
    return found;
    // oxlint-disable-next-line react/exhaustive-deps -- `version` stands for the content of the index
  }, [ledger, version, year]);
  const where = useMemo(() => (row: MemberRow) => isCounted(row) || sums.has(row.id), [sums]);
  const ids = useIndexQuery(members, { text: asked.text, where });

  return useMemo(() => {
    const lines = members.rows(ids).map(({ id, name, branch = '' }): PointsLine => {
      const sum = sums.get(id);
      const entries = (sum?.entries ?? []).toSorted((a, b) =>
        a.date === b.date ? 0 : a.date < b.date ? 1 : -1,
      );
      const [last] = entries;
      return {
        id,
        name,
        branch,
        points: sum?.points ?? 0,
        entryIds: entries.map((entry) => entry.id),
        ...(last && { lastOn: last.date, lastRule: last.rule }),
      };
    });
    return asked.branch === undefined ? lines : lines.filter(({ branch }) => branch === asked.branch);
  }, [members, ids, sums, asked.branch]);
}
