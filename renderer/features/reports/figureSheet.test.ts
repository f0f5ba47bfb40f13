import { read } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import { writeWorkbook } from '@/documents/write/writeWorkbook';
import { crossTable } from '@/search/figures/crossTable';
import { openIndexes } from '@/search/openIndexes';
import { fakeOffice, recordOf } from '@/search/testing/fakeOffice';
import { figureSheets } from './figureSheet';

test('the sheet holds the table of the screen, numbers as numbers', async () => {
  const fake = fakeOffice();
  fake.repos.members.put(
    recordOf<Member>(newMember({ name: '张三', gender: 'male', branch: '第一党支部' })),
    recordOf<Member>(newMember({ name: '李四', gender: 'female', branch: '第一党支部' })),
    recordOf<Member>(newMember({ name: '王五' })),
  );
  const indexes = openIndexes(fake.office);
  await indexes.ready;
  const query = { row: 'branch', column: 'gender', on: '2026-11-21' } as const;
  const table = crossTable(indexes.members, query);
  const { rows, columns } = table;
  const [sheet] = figureSheets({ query, table, than: undefined, rows, columns }, '北关社区');
  if (!sheet) throw new Error('no sheet');
  expect(sheet.columns.map(({ label }) => label)).toEqual(['所在党支部', '合计', '男', '女', '未填']);
  expect(sheet.rows).toEqual([
    ['第一党支部', 2, 1, 1, 0],
    ['未填', 1, 0, 0, 1],
    ['合计', 3, 1, 1, 1],
  ]);
  expect(sheet.subtitle).toEqual({ left: '填报单位：北关社区', right: '统计日期：2026-11-21' });
  const book = read(await writeWorkbook([sheet]));
  const written = book.Sheets[book.SheetNames[0] ?? ''];
  expect(written?.['B4']).toMatchObject({ t: 'n', v: 2 });
  expect(written?.['A1']).toMatchObject({ t: 's', v: '党员结构统计' });
  await indexes.close();
});

test('a comparison adds the other date and the difference', async () => {
  const fake = fakeOffice();
  fake.repos.members.put(
    recordOf<Member>(newMember({ name: '张三', gender: 'male', joinedAt: '2010-01-01' })),
    recordOf<Member>(newMember({ name: '李四', gender: 'female', joinedAt: '2026-11-02' })),
  );
  const indexes = openIndexes(fake.office);
  await indexes.ready;
  const query = { row: 'gender', column: 'education', on: '2026-11-21' } as const;
  const table = crossTable(indexes.members, query);
  const thanQuery = { ...query, on: '2026-10-31', past: true } as const;
  const than = { query: thanQuery, table: crossTable(indexes.members, thanQuery) };
  const sheets = figureSheets({ query, table, than, rows: table.rows, columns: [] }, '北关社区');
  expect(sheets.map(({ name }) => name)).toEqual(['党员结构统计', '2026-10-31', '增减']);
  expect(sheets.map(({ rows }) => rows)).toEqual([
    [
      ['男', 1],
      ['女', 1],
      ['合计', 2],
    ],
    [
      ['男', 1],
      ['女', 0],
      ['合计', 1],
    ],
    [
      ['男', 0],
      ['女', 1],
      ['合计', 1],
    ],
  ]);
  await indexes.close();
});
