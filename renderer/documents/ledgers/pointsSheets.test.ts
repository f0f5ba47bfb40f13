import { read, utils } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { writeWorkbook } from '../write/writeWorkbook';
import { pointsSheet, pointsTotalsSheet } from './pointsSheets';

it('writes entries and sums, formulas as text, in the order given', async () => {
  const heading = { community: '北关社区', year: 2026, date: '2026-11-21' };
  const entry = { branch: '第一支部', date: '2026-03-05', rule: '参加志愿服务', by: '王秀兰' };
  const bytes = await writeWorkbook([
    pointsSheet(
      [
        { ...entry, name: '张三', points: 5, text: '=HYPERLINK("x")' },
        { ...entry, name: '张三', points: -5, evidence: '签到表' },
      ],
      heading,
    ),
    pointsTotalsSheet([{ name: '张三', branch: '第一支部', points: 0, count: 2 }], heading),
  ]);
  const book = read(bytes, { cellFormula: true });
  const [entries, totals] = book.SheetNames.map((name) => book.Sheets[name] ?? {});
  const rows = utils.sheet_to_json<unknown[]>(entries ?? {}, { header: 1 });
  expect(rows[0]?.[0]).toBe('北关社区2026年党员积分台账');
  expect(rows[3]?.slice(4, 7)).toEqual(['参加志愿服务', 5, '=HYPERLINK("x")']);
  expect(entries?.['G4']).toMatchObject({ t: 's' });
  expect(rows[4]?.slice(5, 9)).toEqual([-5, undefined, '签到表', '王秀兰']);
  expect(utils.sheet_to_json<unknown[]>(totals ?? {}, { header: 1 })[3]).toEqual([
    1,
    '张三',
    '第一支部',
    2,
    0,
  ]);
});
