import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import { openIndexes } from '../openIndexes';
import { fakeOffice, recordOf } from '../testing/fakeOffice';
import { cellWhere, changedWhere, type CrossQuery, crossTable, joinedParts } from './crossTable';
import { type DimensionName, memberDimensions } from './dimensions';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const date = fc.constantFrom(
  '1949',
  '1968-11',
  '1990-11-21',
  '1990-11-22',
  '2001-02-29',
  '2026-11-21',
  '2027-01-01',
);
const member = fc.record({
  name: fc.constantFrom('张三', '李四'),
  gender: maybe(fc.constantFrom('male', 'female', 'x9')),
  ethnicity: maybe(fc.constantFrom('01', '15')),
  birthDate: maybe(date),
  joinedAt: maybe(date),
  fullMemberAt: maybe(date),
  education: maybe(fc.constantFrom('10', '40', '60', '90', '99')),
  branch: maybe(fc.constantFrom('', '第一党支部', '第二党支部')),
  category: fc.constantFrom('full', 'probationary', 'applicant'),
  standing: fc.constantFrom('normal', 'outPending', 'movedOut', 'deceased', 'probation'),
  occupation: maybe(fc.constantFrom('011', '4')),
  floating: maybe(fc.record({ direction: fc.constantFrom('out', 'in'), since: maybe(date) })),
  transfers: maybe(
    fc.array(
      fc.record({
        id: fc.uuid(),
        direction: fc.constantFrom('out', 'in'),
        date: fc.constantFrom('2020-05-05', '2026-11-21'),
        receiptAt: maybe(fc.constantFrom('2020-06-01', '2026-11-22')),
      }),
      { maxLength: 2 },
    ),
  ),
});
/** What was typed later. */
const changes = fc.array(
  fc.constantFrom(
    { field: 'branch', from: '第二党支部' },
    { field: 'branch' },
    { field: 'category', from: 'applicant' },
    { field: 'standing', from: 'normal' },
    { field: 'floating', from: { direction: 'out', kind: 'secondJob' } },
  ),
  { maxLength: 3 },
);
const memberWithPast = fc.tuple(member, changes).map(([one, made]) => ({
  ...recordOf<Member>(newMember(one)),
  history: made.map((change, index) => ({
    id: String(index),
    at: `2026-1${index % 2}-15T02:00:00.000Z`,
    by: '张三',
    deviceId: 'pc',
    changes: [change],
  })),
}));
const day = fc.constantFrom('2019-12-31', '2026-09-30', '2026-10-31');
const names = Object.keys(memberDimensions) as DimensionName[];

describe('members by two dimensions', () => {
  test('every number is the length of the list behind it, and totals are sums', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(memberWithPast, { maxLength: 30 }),
        fc.array(memberWithPast, { maxLength: 5 }),
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        maybe(day),
        async (early, late, row, column, past) => {
          const fake = fakeOffice();
          fake.repos.members.put(...early);
          const indexes = openIndexes(fake.office);
          await indexes.ready;
          fake.repos.members.put(...late);
          const query: CrossQuery = { row, column, on: past ?? '2026-11-21', ...(past && { past: true }) };
          const table = crossTable(indexes.members, query);
          const list = (at: { row: string | undefined; column: string | undefined }): number =>
            indexes.members.query({ where: cellWhere(query, at) }).length;
          let sum = 0;
          for (const r of [...table.rows, undefined]) {
            let line = 0;
            for (const c of table.columns) {
              expect(table.count({ row: r, column: c })).toBe(list({ row: r, column: c }));
              line += table.count({ row: r, column: c });
            }
            expect(table.count({ row: r, column: undefined })).toBe(line);
            if (r !== undefined) sum += line;
          }
          expect(table.count({ row: undefined, column: undefined })).toBe(sum);
          await indexes.close();
        },
      ),
      { numRuns: 80 },
    );
  });

  test('the difference of two days is who came less who went', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(memberWithPast, { maxLength: 30 }),
        fc.constantFrom(...names),
        day,
        day,
        async (people, row, earlier, later) => {
          const fake = fakeOffice();
          fake.repos.members.put(...people);
          const indexes = openIndexes(fake.office);
          await indexes.ready;
          const { members } = indexes;
          const now: CrossQuery = { row, column: 'gender', on: later, past: true };
          const than: CrossQuery = { ...now, on: earlier };
          const [nowTable, thanTable] = [crossTable(members, now), crossTable(members, than)];
          for (const part of joinedParts(nowTable.rows, thanTable.rows)) {
            const at = { row: part, column: undefined };
            const changed = members.query({ where: changedWhere(now, than, at) });
            const came = new Set(members.query({ where: cellWhere(now, at) }));
            const balance = changed.reduce((sum, id) => sum + (came.has(id) ? 1 : -1), 0);
            expect(balance).toBe(nowTable.count(at) - thanTable.count(at));
          }
          await indexes.close();
        },
      ),
      { numRuns: 60 },
    );
  });
});
