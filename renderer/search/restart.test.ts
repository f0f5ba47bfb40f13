import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newHousehold, newPerson } from '@shared/domain/household/factory';
import type { Household } from '@shared/domain/household/type';
import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import { openIndexes } from './openIndexes';
import { type FakeOffice, fakeOffice, recordOf } from './testing/fakeOffice';

const id = fc.integer({ min: 0, max: 40 }).map((n) => `record-${String(n).padStart(3, '0')}`);
const name = fc
  .tuple(fc.constantFrom('张', '曾', '欧阳', 'A'), fc.constantFrom('三', '秀\n英', '乐', '', '三丰'))
  .map((parts) => parts.join(''));

const member = fc.record({
  id,
  name,
  branch: fc.option(fc.constantFrom('第一党支部', '第二党支部', ''), { nil: undefined }),
  mobile: fc.option(fc.stringMatching(/^1\d{10}$/), { nil: undefined }),
  care: fc.array(fc.constantFrom('hardship', 'veteran'), { maxLength: 2 }),
});

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('put' as const), member }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('flush' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('restart', 'crash', 'damage') }) },
);

const questions = ['', '张', 'zs', 'zhang', 'zeng', 'ou', '138', '第一', 'dyd', '张s', 'a'];

/** Everything that can be asked of an index, as one value. */
async function answers(fake: FakeOffice): Promise<unknown> {
  const indexes = openIndexes(fake.office);
  await indexes.flush();
  const { members } = indexes;
  const all = {
    size: members.size(),
    rows: members.rows(members.query()),
    found: questions.map((text) => members.query({ text })),
    sorted: members.query({ compare: (a, b) => (a.mobile ?? '').localeCompare(b.mobile ?? '') }),
    branches: Object.fromEntries(members.tally((row) => row.branch)),
  };
  await indexes.close();
  return all;
}

describe('an index after any history', () => {
  test('equals one that is built from the records', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const fake = fakeOffice();
        let indexes = openIndexes(fake.office);
        await indexes.ready;
        for (const one of steps) {
          if ('member' in one) {
            const { id, ...fields } = one.member;
            fake.repos.members.put(recordOf<Member>(newMember(fields), id));
          } else if ('id' in one) fake.repos.members.remove(one.id);
          else if (one.kind === 'flush') await indexes.flush();
          else {
            if (one.kind !== 'crash') await indexes.flush();
            await indexes.close();
            const blob = fake.blobs.kept.get('search/members');
            if (one.kind === 'damage' && blob) fake.blobs.kept.set('search/members', blob.slice(0, -9));
            indexes = openIndexes(fake.office);
            await indexes.ready;
          }
        }
        const { members } = indexes;
        const live = {
          size: members.size(),
          names: members.rows(members.query()).map((row) => row.name),
        };
        await indexes.close();

        const again = await answers(fake);
        const scratch = fakeOffice();
        scratch.repos.members.put(...fake.repos.members.all());
        expect(again).toEqual(await answers(scratch));
        const records = fake.repos.members.all();
        expect(live.size).toBe(records.length);
        expect(live.names.toSorted()).toEqual(
          records.map((record) => record.name.replaceAll('\n', ' ')).toSorted(),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('a start with a snapshot', () => {
  test('reads only what changed since', async () => {
    const fake = fakeOffice();
    const records = Array.from({ length: 1200 }, (_, i) => recordOf<Member>(newMember({ name: `张${i}` })));
    fake.repos.members.put(...records);
    const first = openIndexes(fake.office);
    await first.flush();
    await first.close();
    fake.repos.members.put(recordOf<Member>(newMember({ name: '李四' })));
    fake.repos.members.read = 0;
    const second = openIndexes(fake.office);
    await second.ready;
    expect(fake.repos.members.read).toBe(1);
    expect(second.members.size()).toBe(1201);
    expect(second.members.query({ text: 'ls' })).toHaveLength(1);
    await second.close();
  });

  test('does without a snapshot that is damaged anywhere', async () => {
    const fake = fakeOffice();
    fake.repos.members.put(recordOf<Member>(newMember({ name: '张三' })));
    const first = openIndexes(fake.office);
    await first.flush();
    await first.close();
    const blob = fake.blobs.kept.get('search/members') ?? new Uint8Array();
    for (let length = 0; length < blob.length; length += 37) {
      fake.blobs.kept.set('search/members', blob.slice(0, length));
      const indexes = openIndexes(fake.office);
      await indexes.ready;
      expect(indexes.members.query({ text: 'zs' })).toHaveLength(1);
      await indexes.close();
    }
  });
});

describe('households', () => {
  test('lie in the order in which one walks and are found by persons and parts of the address', async () => {
    const fake = fakeOffice();
    const homes = ['12栋', '3栋', '3栋'].map((building, i) =>
      recordOf<Household>(
        newHousehold({
          compound: '阳光花园',
          building,
          stairwell: '1单元',
          room: i === 2 ? '1001' : '201',
          head: '付刚',
          persons: [newPerson({ name: '付刚' }), newPerson({ name: i === 1 ? '吕胜兰' : '梅红' })],
        }),
      ),
    );
    fake.repos.households.put(...homes);
    const indexes = openIndexes(fake.office);
    await indexes.ready;
    const ids = homes.map((home) => home.id);
    expect(indexes.households.query()).toEqual([ids[1], ids[2], ids[0]]);
    expect(indexes.households.query({ text: '花园12栋1单元' })).toEqual([ids[0]]);
    expect(indexes.households.query({ text: 'lvsl' })).toEqual([ids[1]]);
    expect(indexes.households.row(ids[1] ?? '')?.personNames).toEqual(['付刚', '吕胜兰']);
    await indexes.close();
  });
});
