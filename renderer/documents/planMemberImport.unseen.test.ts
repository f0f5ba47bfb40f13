import { describe, expect, test } from 'vitest';
import { unseenBook, unseenCsv } from '@shared/testing/unseen/files';
import type { UnseenPerson } from '@shared/testing/unseen/persons';
import {
  collectionForm,
  floatingLedger,
  handKeptRoster,
  nationalExport,
  type UnseenRoster,
} from '@shared/testing/unseen/rosters';
import { encodeGbk } from './fixtures';
import { planMemberImport } from './planMemberImport';
import { readWorkbook } from './readWorkbook';
import { indexMembers } from './roster/existing';
import type { MemberDraft, MemberImportPlan } from './roster/plan';
import { findSheet } from './table/findTable';
import { memberColumns } from './table/memberFields';

async function imported(
  bytes: Uint8Array,
  name: string,
  branches: string[] = [],
): Promise<{ unmapped: string[]; plan: MemberImportPlan; drafts: MemberDraft[] }> {
  const found = findSheet(await readWorkbook(bytes, name), memberColumns);
  if (!found) throw new Error('no table found');
  const { grid, table } = found;
  const plan = planMemberImport(grid, table, indexMembers([]), { today: '2026-11-22', branches });
  return {
    unmapped: table.columns.filter(({ field }) => field === undefined).map(({ label }) => label),
    plan,
    drafts: plan.rows.flatMap((row) => (row.kind === 'new' ? [row.draft] : [])),
  };
}

type Kept = (keyof UnseenPerson)[];

/** What the file says of each person, by ID number, in the order of the file. */
const told = (persons: readonly UnseenPerson[], fields: Kept, spelled = same): object[] =>
  persons.map((person) =>
    Object.fromEntries(fields.map((field) => [field, person[field]]).map(([k, v]) => spelled(k, v))),
  );

const taken = (drafts: readonly MemberDraft[], fields: Kept): object[] =>
  drafts.map((draft) => Object.fromEntries(fields.map((field) => [field, draft[field]])));

const same = (field: string | undefined, value: string | undefined): [string, string | undefined] => [
  field ?? '',
  value,
];

const monthOnly = (field: string | undefined, value: string | undefined): [string, string | undefined] =>
  same(field, field === 'joinedAt' ? value?.slice(0, 7) : value);

const who: Kept = ['name', 'gender', 'idNumber', 'birthDate', 'education', 'category', 'joinedAt', 'mobile'];

function expectNothingLost(plan: MemberImportPlan, { persons }: UnseenRoster): void {
  const { length } = persons;
  expect(plan.counts).toMatchObject({ total: length, new: length, failed: 0, doubtful: 0 });
  expect(plan.failures).toEqual([]);
  expect(plan.unknownLabels).toEqual([]);
}

describe('lists of a community that the rules were not written by', () => {
  test('a 党员信息采集表 as .xls: header of two rows, merged branches, 15-digit numbers', async () => {
    const roster = collectionForm();
    const { unmapped, plan, drafts } = await imported(unseenBook(roster, 'biff8'), '采集表.xls');
    expect(unmapped).toEqual([]);
    expectNothingLost(plan, roster);
    const fields: Kept = [...who, 'ethnicity', 'fullMemberAt', 'branch', 'address'];
    expect(taken(drafts, fields)).toEqual(told(roster.persons, fields));
    expect(drafts.filter(({ partyPost }) => partyPost === '支部书记')).toHaveLength(3);
    expect(drafts.every(({ nativePlace, workSince }) => nativePlace && workSince)).toBe(true);
    expect(plan.remarks.every(({ text }) => text.includes('15 位'))).toBe(true);
  });

  test('a 流出党员台账 as GB18030 .csv: quoted commas, broken headings, a total', async () => {
    const roster = floatingLedger();
    const { unmapped, plan, drafts } = await imported(encodeGbk(unseenCsv(roster)), '流出党员台账.csv');
    expect(unmapped).toEqual([]);
    expectNothingLost(plan, roster);
    const fields: Kept = [...who, 'ethnicity', 'branch'];
    expect(taken(drafts, fields)).toEqual(told(roster.persons, fields, monthOnly));
    expect(drafts[1]?.floating).toEqual({
      direction: 'out',
      kind: 'movedHome',
      since: '2025-02-06',
      place: '广东省,深圳市,龙岗区',
      contact: '覃世英',
      hasCard: false,
      lastContactAt: '2026-02-15',
    });
    expect(drafts.filter(({ floating }) => floating?.hasCard)).toHaveLength(8);
    expect(new Set(drafts.map(({ floating }) => floating?.kind)).size).toBe(5);
  });

  test('an export of the national system as .xlsx: long names of codes and branches', async () => {
    const roster = nationalExport();
    const { unmapped, plan, drafts } = await imported(unseenBook(roster, 'xlsx'), '导出.xlsx');
    // Neither has a field: a second telephone, and whether somebody is lost, which the day beside it tells.
    expect(unmapped).toEqual(['固定电话', '是否失联党员']);
    expectNothingLost(plan, roster);
    const fields: Kept = [...who, 'ethnicity', 'fullMemberAt', 'address'];
    expect(taken(drafts, fields)).toEqual(told(roster.persons, fields));
    expect(drafts.filter(({ floating }) => floating?.place === '广东省深圳市')).toHaveLength(6);
    expect(drafts.filter(({ floating }) => floating?.lostSince === '2024-03-01')).toHaveLength(3);
    expect(new Set(drafts.map(({ occupation }) => occupation))).toEqual(new Set(['1', '3', '4', '5']));
    expect(new Set(drafts.map(({ branch }) => branch)).size).toBe(3);
  });

  test('branches named in full are the ones that the office has', async () => {
    const roster = nationalExport();
    const branches = [...new Set(roster.persons.map(({ branch }) => branch))];
    const { drafts } = await imported(unseenBook(roster, 'xlsx'), '导出.xlsx', branches);
    expect(taken(drafts, ['name', 'branch'])).toEqual(told(roster.persons, ['name', 'branch']));
  });

  test('a hand-kept roster: headings between the rows, the header on every page, real dates, ticks', async () => {
    const roster = handKeptRoster();
    const { unmapped, plan, drafts } = await imported(unseenBook(roster, 'xlsx'), '花名册.xlsx');
    // Reckoned from the dates.
    expect(unmapped).toEqual(['党龄']);
    expectNothingLost(plan, roster);
    const fields: Kept = [...who, 'fullMemberAt', 'branch', 'address'];
    expect(taken(drafts, fields)).toEqual(told(roster.persons, fields));
    expect(drafts.filter(({ care }) => care?.includes('hardship'))).toHaveLength(5);
    expect(drafts.filter(({ floating }) => floating?.direction === 'out')).toHaveLength(4);
  });
});
