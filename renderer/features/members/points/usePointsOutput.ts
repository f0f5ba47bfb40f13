import { labelOf } from '@shared/domain/record/codes';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import type { PointsSheetLine } from '@/documents/ledgers/pointsSheets';
import { useSheetOutput } from '../export/useSheetOutput';
import { usePointRules } from './usePointRules';
import type { PointsLine } from './usePointsYear';

/** Entries read at once. */
const page = 500;

/** 积分台账 of a year as .xlsx (entries and sums) and for the printer (sums). */
export function usePointsOutput(lines: readonly PointsLine[], year: number) {
  const office = useOffice();
  const { rules } = usePointRules();
  const { save, print, ...rest } = useSheetOutput();
  const community = office.profile()?.communityName ?? '';
  const heading = { community, year, date: today() };
  const noteOf = (purpose: string) => ({ what: 'points', count: lines.length, masked: false, purpose });
  const sheets = () => import('@/documents/ledgers/pointsSheets');
  const totals = lines.map(({ name, branch, points, entryIds }) => ({
    name,
    branch,
    points,
    count: entryIds.length,
  }));

  async function entries(): Promise<PointsSheetLine[]> {
    const wanted = lines.flatMap(({ name, branch, entryIds }) =>
      entryIds.toReversed().map((id) => ({ id, name, branch })),
    );
    const found: PointsSheetLine[] = [];
    for (let start = 0; start < wanted.length; start += page) {
      const part = wanted.slice(start, start + page);
      const records = await office.repo('ledger').getMany(part.map(({ id }) => id));
      const byId = new Map(records.map((record) => [record.id, record]));
      for (const { id, name, branch } of part) {
        const record = byId.get(id);
        if (!record) continue;
        const { date, rule, amount = 0, text: reason, evidence, createdBy: by } = record;
        const said = { rule: labelOf(rules, rule), points: amount, text: reason, evidence, by };
        found.push({ name, branch, date, ...said });
      }
    }
    return found;
  }

  return {
    ...rest,
    exportLedger: async (purpose: string): Promise<void> => {
      const { pointsSheet, pointsTotalsSheet } = await sheets();
      const both = [pointsSheet(await entries(), heading), pointsTotalsSheet(totals, heading)];
      await save(both, text.members.points.sheet.file(community, year), noteOf(purpose));
    },
    printTotals: async (purpose: string): Promise<void> =>
      print((await sheets()).pointsTotalsSheet(totals, heading), noteOf(purpose)),
  };
}
