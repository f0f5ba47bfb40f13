import { read } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import { writeWorkbook } from '@/documents/write/writeWorkbook';
import { crossTable } from '@/search/figures/crossTable';
import { openIndexes } from '@/search/openIndexes';
import { fakeOffice, recordOf } from '@/search/testing/fakeOffice';
import { figureSheet } from './figureSheet';

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
  const sheet = figureSheet(crossTable(indexes.members, query), query, '北关社区');
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
