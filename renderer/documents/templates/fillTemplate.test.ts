import { read, utils, type WorkBook } from '@e965/xlsx';
import { strToU8, unzipSync, strFromU8, zipSync } from 'fflate';
import { writeXlsx, type Cell } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import { fillTemplate } from './fillTemplate';
import { fillingOf, type FillOptions } from './filling';
import { inspectTemplate, templateWords } from './inspect';
import { movedFormula } from './move';

const stamp = '2026-11-21T06:30:00.000Z';
const member = (name: string, more: Partial<Member> = {}): Member => ({
  ...newMember({ name }),
  id: name,
  org: '420683001001',
  createdAt: stamp,
  createdBy: '某',
  updatedAt: stamp,
  updatedBy: '某',
  deviceId: 'd',
  schemaVersion: 0,
  ext: {},
  open: [],
  history: [],
  ...more,
});
const people = [
  member('张三', { idNumber: '429902194911184549', joinedAt: '1976-11-21', branch: '=1+1' }),
  member('李四<&>', { joinedAt: '1980-05' }),
  member('王五'),
];
const options = { mode: 'rows', community: '北关社区', date: '2026-11-21', masked: false } as const;

/** A form of the street: title, header, a row of placeholders, drawn empty rows, a sum below. */
function form(
  rows: (string | number | null)[][],
  more: { formula?: string; at?: string } = {},
): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>([['2,3', { style: { numFmt: 'yyyy-mm-dd' } }]]);
  if (more.at && more.formula) cells.set(more.at, { formula: more.formula });
  const sheets = [
    { name: '花名册', rows, cells, merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 4 }] },
  ];
  return writeXlsx({ sheets });
}
const grid = (book: WorkBook, at = 0): unknown[][] =>
  utils.sheet_to_json(book.Sheets[book.SheetNames[at] ?? ''] ?? {}, { header: 1, raw: true });

function filled(bytes: Uint8Array, members: readonly Member[], how: FillOptions): Uint8Array {
  const filling = fillingOf(templateWords(bytes), how);
  filling.add(members);
  return fillTemplate(bytes, filling.end());
}

const line = ['{{序号}}', '{{姓名}}', '{{身份证号}}', '{{入党时间}}', '{{所在党支部}}'];

describe('one row a member', () => {
  it('repeats the row, moves what is below, and fills the title once', async () => {
    const bytes = await form(
      [
        ['{{社区}}党员名单（{{人数}}人）'],
        ['序号', '姓名', '身份证', '入党', '支部'],
        line,
        ['合计', null, null, null, null],
      ],
      { at: '3,4', formula: 'COUNTA(E3:E3)' },
    );
    const book = read(filled(bytes, people, options), { sheetStubs: true });
    const rows = grid(book);
    expect(rows[0]?.[0]).toBe('北关社区党员名单（3人）');
    expect(rows.slice(2, 5).map((row) => row.slice(0, 2))).toEqual([
      [1, '张三'],
      [2, '李四<&>'],
      [3, '王五'],
    ]);
    expect(book.Sheets['花名册']?.['C3']).toMatchObject({ t: 's', v: '429902194911184549' });
    expect(rows[5]?.[0]).toBe('合计');
    const sheet = book.Sheets['花名册'];
    expect(sheet?.['E6']).toMatchObject({ f: 'COUNTA(E3:E5)' });
    // A formula somebody typed as a branch stays text.
    expect(sheet?.['E3']).toMatchObject({ t: 's', v: '=1+1' });
    expect(sheet?.['E3']?.f).toBeUndefined();
    // 1976-11-21 as Excel counts days; a partial date as it is written.
    expect(sheet?.['D3']).toMatchObject({ t: 'n', v: 28_085 });
    expect(sheet?.['D4']).toMatchObject({ t: 's', v: '1980-05' });
  });

  it('uses the empty rows that are drawn already', async () => {
    const empty = [null, null, null, null, null];
    const bytes = await form([['名单'], ['序号', '姓名', '', '', ''], line, empty, empty, ['合计']]);
    const rows = grid(read(filled(bytes, people, options)));
    // Rows without any cell are not drawn: only those in the file count.
    expect(rows.map((row) => row[1]).filter(Boolean)).toEqual(['姓名', '张三', '李四<&>', '王五']);
    expect(rows.at(-1)?.[0]).toBe('合计');
  });

  it('fills under a header it knows where there are no placeholders', async () => {
    const bytes = await form([['党员情况'], ['姓 名', '公民身份号码', '备注'], [null, null, null]]);
    expect(inspectTemplate(bytes)).toMatchObject({
      known: 0,
      header: { row: 2, columns: ['姓 名', '公民身份号码', '备注'] },
    });
    const rows = grid(read(filled(bytes, people, options)));
    expect(rows.slice(2).map((row) => row[0])).toEqual(['张三', '李四<&>', '王五']);
  });

  it('fills under a header in other words than ours', async () => {
    const header = ['姓名(必填)', '加入中国共产党日期', '党员性质'];
    const bytes = await form([['党员情况'], header, [null, null, null]]);
    const rows = grid(read(filled(bytes, people, options)));
    expect(rows[2]?.[0]).toBe('张三');
    expect(rows[3]?.[1]).toBe('1980-05');
    expect(rows[4]?.[2]).toBe('正式党员');
  });

  it('masks where it is asked to', async () => {
    const rows = grid(read(filled(await form([[], [], line]), people, { ...options, masked: true })));
    expect(JSON.stringify(rows)).not.toContain('429902194911184549');
    expect(JSON.stringify(rows)).toContain('4299021949****4549');
  });
});

it('makes one sheet a member, named by him, with the other sheets kept', async () => {
  const sheets = [
    {
      name: '登记表',
      rows: [
        ['姓名', '{{姓名}}'],
        ['支部', '{{所在党支部}}'],
        ['填表', '{{填报日期}}'],
      ],
    },
    { name: '说明', rows: [['请勿改动']] },
  ];
  const book = read(filled(await writeXlsx({ sheets }), people, { ...options, mode: 'sheets' }));
  expect(book.SheetNames).toEqual(['张三', '李四<&>', '王五', '说明']);
  expect(grid(book, 2)).toEqual([['姓名', '王五'], ['支部'], ['填表', '2026年11月21日']]);
  expect(grid(book, 3)).toEqual([['请勿改动']]);
});

it('lists what it does not know by sheet, row and column, and leaves it standing', async () => {
  const bytes = await form([['{{社区}}'], [], ['{{姓名}}', '{{血型}}', '{{姓名}}（{{星座}}）']]);
  expect(inspectTemplate(bytes)).toEqual({
    known: 3,
    unknown: [
      { sheet: '花名册', row: 3, column: 'B', word: '血型' },
      { sheet: '花名册', row: 3, column: 'C', word: '星座' },
    ],
    suggested: 'rows',
  });
  const rows = grid(read(filled(bytes, people.slice(0, 1), options)));
  expect(rows[2]).toEqual(['张三', '{{血型}}', '张三（{{星座}}）']);
});

it('refuses what is no plain .xlsx', async () => {
  const macro = zipSync({ ...unzipSync(await form([['x']])), 'xl/vbaProject.bin': strToU8('x') });
  expect(() => inspectTemplate(macro)).toThrow(/表格/u);
  expect(() => inspectTemplate(strToU8('name,age'))).toThrow(/表格/u);
  expect(() => inspectTemplate(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toThrow(/密码/u);
});

it('moves references of formulas and nothing else', () => {
  const insertion = { from: 3, after: 3, count: 4 };
  expect(movedFormula('SUM(C3:C3)+C2+C4', insertion)).toBe('SUM(C3:C7)+C2+C8');
  expect(movedFormula('IF($A$9>0,"A9 页",LOG10(B9))', insertion)).toBe('IF($A$13>0,"A9 页",LOG10(B13))');
  expect(movedFormula("'另表'!A9+Sheet2!B9", insertion)).toBe("'另表'!A9+Sheet2!B9");
});

it('says to reckon formulas anew', async () => {
  const parts = unzipSync(filled(await form([[], [], line]), people, options));
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
});
