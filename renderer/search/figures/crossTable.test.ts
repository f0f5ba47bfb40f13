import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import { openIndexes } from '../openIndexes';
import { fakeOffice, recordOf } from '../testing/fakeOffice';
import { cellWhere, crossTable } from './crossTable';
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
  fullMemberAt: maybe(date),
  education: maybe(fc.constantFrom('10', '40', '60', '90', '99')),
  branch: maybe(fc.constantFrom('', '第一党支部', '第二党支部')),
  category: fc.constantFrom('full', 'probationary', 'applicant'),
  standing: fc.constantFrom('normal', 'outPending', 'movedOut', 'deceased', 'probation'),
});
const names = Object.keys(memberDimensions) as DimensionName[];

describe('members by two dimensions', () => {
  test('every number is the length of the list behind it, and totals are sums', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(member, { maxLength: 30 }),
        fc.array(member, { maxLength: 5 }),
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        async (early, late, row, column) => {
          const fake = fakeOffice();
          fake.repos.members.put(...early.map((one) => recordOf<Member>(newMember(one))));
          const indexes = openIndexes(fake.office);
          await indexes.ready;
          fake.repos.members.put(...late.map((one) => recordOf<Member>(newMember(one))));
          const query = { row, column, on: '2026-11-21' };
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
});
