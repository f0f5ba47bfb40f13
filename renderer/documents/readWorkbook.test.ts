import { writeXlsx } from 'hucre/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DocumentError } from './error';
import type { DocumentErrorCode } from './error';
import { dateCell, encodeGbk, workbookOf } from './fixtures';
import { readWorkbook } from './readWorkbook';

const id = '429902194911184549';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function codeOf(bytes: Uint8Array, name = '花名册.xlsx'): Promise<DocumentErrorCode | 'read'> {
  try {
    await readWorkbook(bytes, name);
    return 'read';
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw error;
  }
}

describe('what a workbook holds', () => {
  test.each(['xlsx', 'biff8', 'xlml'] as const)(
    '%s: text, numbers, dates, flags and gaps stay what they are',
    async (type) => {
      const bytes = workbookOf(
        [
          ['姓名', '号码', '入党', '年龄', '是'],
          ['张三', id, dateCell(43879), 46, true],
          [],
          [undefined, '末行'],
        ],
        { type },
      );
      const [sheet] = await readWorkbook(bytes, '花名册.xls');
      expect(sheet?.rows).toEqual([
        ['姓名', '号码', '入党', '年龄', '是'],
        ['张三', id, { serial: 43879 }, 46, true],
        [],
        [undefined, '末行'],
      ]);
    },
  );

  test('merged titles, sheet names', async () => {
    const bytes = workbookOf([['北关社区党员花名册'], ['姓名', '性别']], {
      merges: ['A1:B1'],
      name: '花名册',
    });
    const [sheet] = await readWorkbook(bytes, 'x.xlsx');
    expect(sheet).toMatchObject({
      name: '花名册',
      hidden: false,
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    });
  });

  test('a formula gives its last result and is not evaluated', async () => {
    const bytes = workbookOf([
      ['合计', { t: 'n', v: 7, f: '1+1' }],
      ['空', { t: 'n', f: 'SUM(B1)' }],
    ]);
    const [sheet] = await readWorkbook(bytes, 'x.xlsx');
    expect(sheet?.rows[0]).toEqual(['合计', 7]);
  });

  test('serials of the 1904 system mean the same day', async () => {
    const [sheet] = await readWorkbook(workbookOf([['a', dateCell(42417)]], { dates1904: true }), 'x.xlsx');
    expect(sheet?.rows[0]?.[1]).toEqual({ serial: 43879 });
  });

  test('a web page named .xls keeps 18 digits', async () => {
    const page = `<html><meta charset="utf-8"><table><tr><td>姓名</td><td>身份证</td></tr><tr><td>张三</td><td>${id}</td></tr></table></html>`;
    const [sheet] = await readWorkbook(utf8(page), '导出.xls');
    expect(sheet?.rows[1]).toEqual(['张三', id]);
  });
});

describe('separated text', () => {
  const csv = `姓名,身份证号,住址\r\n张三,${id},"北关,1号"\r\n李四,="${id}",\r\n`;
  const rows = [
    ['姓名', '身份证号', '住址'],
    ['张三', id, '北关,1号'],
    ['李四', id],
  ];
  test.each([
    ['UTF-8', utf8(csv)],
    ['UTF-8 with a mark', utf8(`\uFEFF${csv}`)],
    ['GB18030', encodeGbk(csv)],
    ['tabs', utf8(`姓名\t身份证号\t住址\n张三\t${id}\t北关,1号\n李四\t${id}\t\n`)],
    ['UTF-16', new Uint8Array(Buffer16(csv))],
  ])('%s', async (_, bytes) => {
    const [sheet] = await readWorkbook(bytes, '花名册.csv');
    expect(sheet?.name).toBe('花名册');
    expect(sheet?.rows).toEqual(rows);
  });

  test('content decides, not the name', async () => {
    expect((await readWorkbook(utf8(csv), '花名册.xlsx'))[0]?.rows).toEqual(rows);
    expect((await readWorkbook(workbookOf(rows), '花名册.csv'))[0]?.rows[1]?.[1]).toBe(id);
  });
});

function Buffer16(text: string): ArrayBuffer {
  return Uint16Array.from(`\uFEFF${text}`, (char) => char.charCodeAt(0)).buffer;
}

describe('files that are refused', () => {
  test('encrypted', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '表', rows: [['a']] }],
      encryption: { password: 'secret', spinCount: 10 },
    });
    expect(await codeOf(bytes)).toBe('encrypted');
  });

  test('cut off', async () => {
    const bytes = workbookOf([['姓名'], ['张三']]);
    expect(await codeOf(bytes.subarray(0, bytes.length - 40))).toBe('damaged');
  });

  test.each([
    ['a Word file', zipSync({ 'word/document.xml': utf8('<w/>'), '[Content_Types].xml': utf8('<x/>') })],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['a PDF', utf8('%PDF-1.7 …')],
    ['a program', new Uint8Array(400).map((_, at) => (at * 7) % 31)],
  ])('%s is no workbook', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('notAWorkbook');
  });

  test('nothing in it', async () => {
    expect(await codeOf(new Uint8Array())).toBe('empty');
    expect(await codeOf(workbookOf([[]]))).toBe('empty');
    expect(await codeOf(utf8('\n\n'), 'x.csv')).toBe('empty');
  });

  test('a small file that unpacks to a huge one', async () => {
    const huge = new Uint8Array(40 * 2 ** 20);
    const bytes = zipSync({ 'xl/workbook.xml': utf8('<workbook/>'), 'xl/worksheets/sheet1.xml': huge });
    expect(bytes.length).toBeLessThan(200_000);
    expect(await codeOf(bytes)).toBe('tooLarge');
  });

  test('more rows than a community has people', async () => {
    expect(await codeOf(utf8('a,b\n'.repeat(200_001)), 'x.csv')).toBe('tooLarge');
  });
});
