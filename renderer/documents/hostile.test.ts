import { zipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { DocumentError } from './error';
import { encodeGbk, workbookOf } from './fixtures';
import { planHouseholdImport } from './planHouseholdImport';
import { planMemberImport } from './planMemberImport';
import { readWorkbook } from './readWorkbook';
import { indexHouseholds } from './ledger/address';
import { indexMembers } from './roster/existing';
import { findSheet, tableAt } from './table/findTable';
import { householdColumns } from './table/householdFields';
import { memberColumns } from './table/memberFields';

/** Whatever comes in: sheets or a DocumentError, and planning over the sheets throws nothing. */
async function survives(bytes: Uint8Array): Promise<boolean> {
  try {
    for (const grid of await readWorkbook(bytes, '花名册.xlsx')) {
      planMemberImport(
        grid,
        findSheet([grid], memberColumns)?.table ?? tableAt(grid, memberColumns, 0),
        indexMembers([]),
      );
      planHouseholdImport(grid, tableAt(grid, householdColumns, 0), indexHouseholds([]));
    }
  } catch (error) {
    return error instanceof DocumentError;
  }
  return true;
}

// The reader of .xls tells the console about records that it does not know.
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

const rows = [
  ['姓名', '身份证号', '入党时间'],
  ['张三', '429902194911184549', '1968.11'],
];
const files = {
  xlsx: workbookOf(rows),
  xls: workbookOf(rows, { type: 'biff8' }),
  csv: encodeGbk(rows.map((row) => row.join(',')).join('\n')),
  html: new TextEncoder().encode('<html><table><tr><td>姓名</td><td>张三</td></tr></table></html>'),
};
const heads = [
  [],
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  [0x3c, 0x74, 0x61, 0x62, 0x6c, 0x65, 0x3e],
];

test('random bytes behind every known beginning', async () => {
  const bytes = fc
    .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 3000 }))
    .map(([head, tail]) => new Uint8Array([...head, ...tail]));
  const all = fc.assert(fc.asyncProperty(bytes, survives), { numRuns: 200 });
  await expect(all).resolves.toBeUndefined();
});

test.each(Object.entries(files))('%s cut off anywhere', async (_, whole) => {
  const length = fc.nat(whole.length - 1);
  const all = fc.assert(
    fc.asyncProperty(length, (end) => survives(whole.subarray(0, end))),
    { numRuns: 60 },
  );
  await expect(all).resolves.toBeUndefined();
});

test.each(Object.entries(files))('%s with bytes turned', async (_, whole) => {
  const faults = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
  const all = fc.assert(
    fc.asyncProperty(faults, (turned) => {
      const bytes = whole.slice();
      for (const [at, value] of turned) bytes[at] = value;
      return survives(bytes);
    }),
    { numRuns: 60 },
  );
  await expect(all).resolves.toBeUndefined();
});

test('an .xlsx whose parts are nonsense', async () => {
  const part = fc.string({ maxLength: 400 }).map((text) => new TextEncoder().encode(`<worksheet>${text}`));
  const all = fc.assert(
    fc.asyncProperty(part, part, (workbook, sheet) =>
      survives(zipSync({ 'xl/workbook.xml': workbook, 'xl/worksheets/sheet1.xml': sheet })),
    ),
    { numRuns: 60 },
  );
  await expect(all).resolves.toBeUndefined();
});

test('any cell in any column is planned without a throw, each row once', () => {
  const cell = fc.oneof(
    fc.constant(undefined),
    fc.string({ maxLength: 20 }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.double().map((serial) => ({ serial })),
    fc.constantFrom('不详', '是', '户主', '低保、信教', '429902194911184549', '1980.10'),
  );
  const columns = [
    '姓名',
    '身份证号',
    '出生日期',
    '入党时间',
    '类别',
    '电话',
    '是否流动党员',
    '户主',
    '房号',
    '特殊情况',
  ];
  const body = fc.array(fc.array(cell, { maxLength: columns.length }), { maxLength: 8 });
  fc.assert(
    fc.property(body, (cells) => {
      const grid = { name: '表', rows: [columns, ...cells], merges: [], hidden: false };
      const members = tableAt(grid, memberColumns, 0);
      const plan = planMemberImport(grid, members, indexMembers([]));
      expect(plan.rows.map(({ row }) => row)).toEqual(members.bodyRows.map((index) => index + 1));
      const ledger = tableAt(grid, householdColumns, 0);
      const { households, failures, counts } = planHouseholdImport(grid, ledger, indexHouseholds([]));
      const planned = [
        ...households.flatMap((each) => each.rows),
        ...new Set(failures.map(({ row }) => row)),
      ];
      expect(planned.toSorted((a, b) => a - b)).toEqual(ledger.bodyRows.map((index) => index + 1));
      expect(counts.rows).toBe(ledger.bodyRows.length);
    }),
    { numRuns: 200 },
  );
});
