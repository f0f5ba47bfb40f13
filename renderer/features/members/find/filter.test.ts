import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import { openIndexes } from '@/search/openIndexes';
import { fakeOffice, recordOf } from '@/search/testing/fakeOffice';
import { facets } from './facets';
import { type Chosen, countFacets, partsOf, whereOf } from './filter';

const on = '2026-11-21';
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const date = fc.constantFrom('1950-03', '1968-11-11', '1999-01-01', '2024-12-30');
const person = fc
  .record({
    name: fc.constantFrom('张三', '李四', '王小明', '曾一'),
    gender: maybe(fc.constantFrom('male', 'female')),
    ethnicity: maybe(fc.constantFrom('01', '15')),
    birthDate: maybe(date),
    joinedAt: maybe(date),
    fullMemberAt: maybe(date),
    education: maybe(fc.constantFrom('10', '40', '99')),
    occupation: maybe(fc.constantFrom('011', 'teacher')),
    branch: maybe(fc.constantFrom('', '第一党支部', '第二党支部')),
    category: fc.constantFrom('full', 'probationary', 'applicant'),
    standing: fc.constantFrom('normal', 'outPending'),
    care: maybe(fc.uniqueArray(fc.constantFrom('hardship', 'immobile'))),
    tags: maybe(fc.uniqueArray(fc.constantFrom('志愿者', '楼栋长'))),
    mobile: maybe(fc.constant('13900000000')),
    floating: maybe(fc.constantFrom({ direction: 'out' }, { direction: 'in', kind: 'movedHome' })),
    inService: maybe(fc.constant({ employer: '某单位' })),
  })
  .map((given) => newMember(given));

async function indexOf(early: ReturnType<typeof newMember>[], late: ReturnType<typeof newMember>[]) {
  const fake = fakeOffice();
  fake.repos.members.put(...early.map((each) => recordOf<Member>(each)));
  const indexes = openIndexes(fake.office);
  await indexes.ready;
  fake.repos.members.put(...late.map((each) => recordOf<Member>(each)));
  return indexes;
}

describe('conditions with counts', () => {
  test('every count is the length of the list it leads to', async () => {
    const chosen = fc.uniqueArray(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 20 }),
        fc.array(person, { maxLength: 4 }),
        chosen,
        fc.constantFrom('', '张', 'zs', '支部'),
        async (early, late, picks, text) => {
          const indexes = await indexOf(early, late);
          const all = countFacets(indexes.members, { text: '', chosen: {}, on });
          const selected: Chosen = {};
          for (const [which, part] of picks) {
            const facet = facets[which % facets.length];
            const parts = facet && partsOf(facet, all.get(facet.key) ?? new Map());
            const one = parts?.[part % Math.max(1, parts.length)];
            if (facet && one !== undefined) selected[facet.key] = [one];
          }
          const counts = countFacets(indexes.members, { text, chosen: selected, on });
          for (const facet of facets) {
            for (const part of all.get(facet.key)?.keys() ?? []) {
              const where = whereOf({ ...selected, [facet.key]: [part] }, on);
              const list = indexes.members.query({ text, where });
              expect([facet.key, part, counts.get(facet.key)?.get(part) ?? 0]).toEqual([
                facet.key,
                part,
                list.length,
              ]);
            }
          }
          await indexes.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('two parts of one condition widen, two conditions narrow', async () => {
    const people = [
      newMember({ name: '甲', gender: 'male', category: 'full' }),
      newMember({ name: '乙', gender: 'female', category: 'full' }),
      newMember({ name: '丙', gender: 'female', category: 'probationary' }),
    ];
    const { members } = await indexOf(people, []);
    const names = (chosen: Chosen): string[] =>
      members.rows(members.query({ where: whereOf(chosen, on) })).map(({ name }) => name);
    expect(names({ category: ['full', 'probationary'] })).toHaveLength(3);
    expect(names({ category: ['full'], gender: ['female'] })).toEqual(['乙']);
    expect(names({ missing: ['complete'] })).toEqual([]);
  });

  test('every part has words', async () => {
    const { members } = await indexOf([newMember({ name: '甲' })], []);
    const counts = countFacets(members, { text: '', chosen: {}, on });
    for (const facet of facets) {
      const parts = [...(counts.get(facet.key)?.keys() ?? [])];
      expect(parts.length).toBeGreaterThan(0);
      for (const part of parts) expect(facet.labelOf(part)).toMatch(/\p{Script=Han}/u);
    }
  });
});
