import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWorkbook } from '../readWorkbook';
import { heightOf } from './measure';
import { sheetNames } from './sheetNames';
import type { SheetSpec } from './spec';
import { writeWorkbook } from './writeWorkbook';

const spec = (over: Partial<SheetSpec>): SheetSpec => ({
  name: '表',
  columns: [{ label: '项目', width: 10 }],
  rows: [],
  paper: 'A4',
  orientation: 'portrait',
  ...over,
});

test('sheet names that Excel accepts, each once', () => {
  expect(sheetNames(['月报', '月报', 'a/b:[c]?', "'引'", '', '', 'A', 'a'])).toEqual([
    '月报',
    '月报 2',
    'a b c',
    '引',
    'Sheet1',
    'Sheet1 2',
    'A',
    'a 2',
  ]);
  expect(sheetNames(['长'.repeat(40), '长'.repeat(40)]).map((name) => name.length)).toEqual([31, 31]);
});

test('print titles quote the name of the sheet', async () => {
  const bytes = await writeWorkbook([spec({ name: "2026年'月报'(一)" }), spec({ name: '2', title: '题' })]);
  const workbook = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
  const names = [...workbook.matchAll(/localSheetId="(\d)">([^<]*)</g)].map(([, at, range]) => [at, range]);
  expect(names).toEqual([
    ['0', "'2026年''月报''(一)'!$1:$1"],
    ['1', "'2'!$1:$2"],
  ]);
});

test('several sheets, numbers, gaps and an empty table', async () => {
  const columns = [
    { label: '项目', width: 10 },
    { label: '数', width: 6 },
  ];
  const full = spec({
    name: '甲',
    title: '题',
    subtitle: { left: '左', right: '右' },
    columns,
    rows: [
      ['a', 3],
      [undefined, 0],
    ],
  });
  const sheets = await readWorkbook(await writeWorkbook([full, spec({ name: '乙' })]), 'x.xlsx');
  expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
    ['甲', [['题'], ['左', '右'], ['项目', '数'], ['a', 3], [undefined, 0]]],
    ['乙', [['项目']]],
  ]);
});

test('rows are as tall as their longest cell needs, up to what Excel allows', () => {
  const columns = [{ label: '', width: 10 }];
  const [one = 0, two = 0, lines = 0] = ['短', '一二三四五六', 'a\nb'].map((text) =>
    heightOf([text], columns),
  );
  expect(two).toBeGreaterThan(one);
  expect(lines).toBe(two);
  expect(heightOf(['长'.repeat(5000)], columns)).toBe(409);
});

test.each([
  ['A4', 'landscape', '9'],
  ['A3', 'landscape', '8'],
  ['A4', 'portrait', '9'],
] as const)('%s %s: one page wide, headings frozen, pages numbered', async (paper, orientation, size) => {
  const made = await writeWorkbook([
    spec({ title: '题', paper, orientation, rows: [['a'], [{ fen: 1250 }]] }),
  ]);
  const xml = strFromU8(unzipSync(made)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const setup = /<pageSetup\b[^>]*>/u.exec(xml)?.[0] ?? '';
  expect(setup).toContain(`paperSize="${size}"`);
  expect(setup).toContain(`orientation="${orientation}"`);
  expect(setup).toContain('fitToHeight="0"');
  expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(/<pane\b[^>]*>/u.exec(xml)?.[0]).toMatch(/ySplit="2".*state="frozen"/u);
  expect(/<oddFooter>(.*?)<\/oddFooter>/u.exec(xml)?.[1]).toMatch(/&amp;P.*&amp;N/u);
  expect(read(made).Sheets['表']?.['A4']).toMatchObject({ t: 'n', v: 12.5 });
});
