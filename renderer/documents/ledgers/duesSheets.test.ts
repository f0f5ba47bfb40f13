import { read, utils } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { writeWorkbook } from '../write/writeWorkbook';
import { duesMonthSheet, duesYearSheet } from './duesSheets';

async function opened(...sheets: Parameters<typeof writeWorkbook>): Promise<unknown[][]> {
  const book = read(await writeWorkbook(...sheets));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  return sheet ? utils.sheet_to_json(sheet, { header: 1 }) : [];
}
const heading = { community: '北关社区', date: '2026-11-21' };

it('writes a month with its total as numbers', async () => {
  const rows = await opened([
    duesMonthSheet(
      [
        {
          name: '=张三',
          branch: '第一支部',
          category: 'full',
          due: 1550,
          paid: 1550,
          paidOn: '2026-11-03',
          arrears: 0,
        },
        { name: '李四', branch: '第一支部', category: 'full', due: 20, arrears: 7 },
        { name: '王五', branch: '', category: 'probationary', arrears: 0 },
      ],
      { ...heading, month: '2026-11' },
    ),
  ]);
  expect(rows[0]?.[0]).toBe('北关社区2026年11月党费收缴表');
  expect(rows[3]?.slice(0, 6)).toEqual([1, '=张三', '第一支部', '正式党员', 15.5, 15.5]);
  expect(rows[4]?.[7]).toBe(7);
  expect(rows.at(-1)?.slice(1, 6)).toEqual(['合计', undefined, undefined, 15.7, 15.5]);
});

it('writes a year with sums both ways', async () => {
  const months = [100, undefined, 300];
  const rows = await opened([
    duesYearSheet(
      [
        { name: '张三', branch: '', due: 100, months },
        { name: '李四', branch: '', months: [50] },
      ],
      { ...heading, year: 2026 },
    ),
  ]);
  expect(rows[3]?.at(-1)).toBe(4);
  expect(rows.at(-1)?.slice(4, 7)).toEqual([1.5, 0, 3]);
  expect(rows.at(-1)?.at(-1)).toBe(4.5);
});
