import { describe, expect, test } from 'vitest';
import { failuresSheet } from './failuresWorkbook';
import { planMemberImport } from './planMemberImport';
import { readWorkbook } from './readWorkbook';
import { indexMembers } from './roster/existing';
import type { KnownMember, MemberDraft } from './roster/plan';
import { sampleNote, samplesExist, sampleSheets } from './samples';
import { findSheet } from './table/findTable';
import { memberColumns } from './table/memberFields';
import { writeWorkbook } from './write/writeWorkbook';

async function roster() {
  const found = findSheet(await sampleSheets('党员花名册'), memberColumns);
  if (!found) throw new Error('no table found');
  return found;
}

async function plan(known: KnownMember[] = []) {
  const { grid, table } = await roster();
  return planMemberImport(grid, table, indexMembers(known), { today: '2026-11-21' });
}

const drafts = ({ rows }: Awaited<ReturnType<typeof plan>>): MemberDraft[] =>
  rows.flatMap((row) => (row.kind === 'new' ? [row.draft] : []));

describe.skipIf(!samplesExist)('党员花名册 of the sample community', () => {
  test('the header lies under two title rows; the footer is no person', async () => {
    const { table } = await roster();
    expect(table.headerRow).toBe(2);
    expect(table.bodyRows).toHaveLength(620);
    expect(table.columns.every(({ field, by }) => field !== undefined && by === 'label')).toBe(true);
    expect(table.leftOut.map(({ why }) => why)).toEqual(['blank', 'footer']);
  });

  test('what was spoiled fails and is explained, row by row', async () => {
    const { spoiled } = await sampleNote();
    const { failures, counts, remarks } = await plan();
    const rowsOf = (pattern: RegExp): number[] =>
      failures.filter(({ reason }) => pattern.test(reason)).map(({ row }) => row);
    expect(rowsOf(/校验码/)).toEqual([126, 253, 285, 383, 469, 482, 540, 547]);
    expect(rowsOf(/与第 (80|153|206|379|436) 行相同/)).toEqual([83, 156, 209, 382, 439]);
    expect(rowsOf(/没有填写姓名/)).toEqual([567, 603]);
    expect(remarks.filter(({ text }) => text.includes('不详')).map(({ row }) => row)).toEqual([
      18, 172, 228, 512, 561,
    ]);
    const { badId = 0, dupId = 0, missingName = 0 } = spoiled;
    expect(failures).toHaveLength(badId + dupId + missingName);
    expect(counts).toMatchObject({ total: 620, new: 605, failed: 15, changed: 0, unchanged: 0 });
    expect(failures[0]).toEqual({
      row: 83,
      column: '身份证号码',
      value: '449901196701223913',
      reason: '公民身份号码与第 80 行相同，而与本行的出生日期或性别不符',
      remedy: '是同一人就删去一行，不是同一人就改正号码',
    });
  });

  test('the rest arrives whole: categories, genders, floating members, dates of six spellings', async () => {
    const made = drafts(await plan());
    const { grid, table } = await roster();
    const column = (label: string): number =>
      table.columns.find((each) => each.label === label)?.column ?? -1;
    const failed = new Set((await plan()).failures.map(({ row }) => row));
    const left = table.bodyRows
      .filter((index) => !failed.has(index + 1))
      .map((index) => grid.rows[index] ?? []);
    const inFile = (label: string, value: string): number =>
      left.filter((row) => row[column(label)] === value).length;
    expect(made.filter(({ category }) => category === 'probationary')).toHaveLength(
      inFile('人员类别', '预备党员'),
    );
    expect(made.filter(({ gender }) => gender === 'male')).toHaveLength(inFile('性别', '男'));
    expect(made.filter(({ floating }) => floating)).toHaveLength(inFile('是否流动党员', '是'));
    expect(made.filter(({ joinedAt }) => joinedAt === undefined)).toHaveLength(5);
    expect(made.every(({ birthDate }) => /^\d{4}-\d{2}-\d{2}$/.test(birthDate ?? ''))).toBe(true);
    expect(made.every(({ joinedAt = '2000' }) => /^\d{4}(-\d{2}){0,2}$/.test(joinedAt))).toBe(true);
  });

  test('importing it again changes nothing', async () => {
    const known = drafts(await plan()).map((draft, at) => ({ ...draft, id: String(at) }));
    expect((await plan(known)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 605, failed: 15 });
  });

  test('the failed rows, mended in their own workbook, can be imported', async () => {
    const { grid, table } = await roster();
    const { failures } = await plan();
    const [sheet] = await readWorkbook(
      await writeWorkbook([failuresSheet(grid, table, failures)]),
      '未导入.xlsx',
    );
    const found = sheet && findSheet([sheet], memberColumns);
    if (!found) throw new Error('no table found');
    expect(found.table.bodyRows).toHaveLength(15);
    for (const index of found.table.bodyRows) {
      const row = found.grid.rows[index];
      if (row?.[1] === undefined) row?.splice(1, 1, '补名');
    }
    const again = planMemberImport(found.grid, found.table, indexMembers([]));
    // The eight wrong numbers stay wrong; the five doubles stand alone now; the two names were filled in.
    expect(again.counts).toMatchObject({ total: 15, failed: 8, new: 7 });
  });
});
