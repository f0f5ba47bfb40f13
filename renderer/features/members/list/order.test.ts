import { expect, test } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import { openIndexes } from '@/search/openIndexes';
import { fakeOffice, recordOf } from '@/search/testing/fakeOffice';
import { allColumns, usualColumnKeys } from './listColumns';
import { orderBy } from './order';

const on = '2026-11-21';

async function namesBy(key: string, descending: boolean): Promise<string[]> {
  const fake = fakeOffice();
  const people = [
    newMember({ name: '张三', birthDate: '1950-01-01', education: '80' }),
    newMember({ name: '李四', birthDate: '1990-01-01', education: '10' }),
    newMember({ name: '王五' }),
  ];
  fake.repos.members.put(...people.map((each) => recordOf<Member>(each)));
  const { members, ready } = openIndexes(fake.office);
  await ready;
  return members.rows(members.query({ order: orderBy({ key, descending }, on) })).map(({ name }) => name);
}

test('numbers by size, codes in the order of their list, blanks last both ways', async () => {
  expect(await namesBy('age', false)).toEqual(['李四', '张三', '王五']);
  expect(await namesBy('age', true)).toEqual(['张三', '李四', '王五']);
  expect(await namesBy('education', false)).toEqual(['李四', '张三', '王五']);
  expect(await namesBy('education', true)).toEqual(['张三', '李四', '王五']);
});

test('names in Chinese order', async () => {
  expect(await namesBy('name', false)).toEqual(['李四', '王五', '张三']);
  expect(await namesBy('name', true)).toEqual(['张三', '王五', '李四']);
});

test('no column, no order of its own; columns have names of their own', () => {
  expect(orderBy(undefined, on)).toBeUndefined();
  expect(orderBy({ key: 'gone', descending: false }, on)).toBeUndefined();
  const keys = allColumns.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining([...usualColumnKeys]));
});

test('no column shows a whole ID number or telephone number', () => {
  const row = {
    id: 'a',
    name: '张三',
    idNumber: '429902194911184549',
    mobile: '13912345678',
    address: '阳光花园3栋501',
    org: '',
    category: 'full',
    standing: 'normal',
    inService: false,
    halvesDone: [],
    reviews: [],
    transferCount: 0,
    past: [],
    milestones: [],
    care: [],
    tags: [],
    updatedAt: '2026-11-21T00:00:00.000Z',
    openCount: 0,
  };
  const said = allColumns.map((column) => column.shown(row, on)).join(' ');
  for (const secret of [row.idNumber, row.mobile, '501']) expect(said).not.toContain(secret);
});
