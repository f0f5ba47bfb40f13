import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MemberRow } from '@/search/indexes';
import { type BulkAction, bulkLists, planBulk } from './plan';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const row = fc
  .record({
    branch: maybe(fc.constantFrom('第一党支部', '第二党支部', '')),
    group: maybe(fc.constantFrom('甲组', '乙组')),
    education: maybe(fc.constantFrom('10', '20')),
    occupation: maybe(fc.constantFrom('011', '4')),
    ethnicity: maybe(fc.constantFrom('01', '15')),
    tags: fc.uniqueArray(fc.constantFrom('志愿者', '楼栋长')),
    care: fc.uniqueArray(fc.constantFrom('hardship', 'immobile')),
  })
  .map((given): MemberRow => ({
    ...given,
    id: crypto.randomUUID(),
    org: '',
    name: '某',
    category: 'full',
    standing: 'normal',
    inService: false,
    halvesDone: [],
    reviews: [],
    transferCount: 0,
    past: [],
    milestones: [],
    updatedAt: '',
    openCount: 0,
  }));
const values: Record<BulkAction, string> = {
  branch: '第一党支部',
  group: '甲组',
  education: '10',
  occupation: '4',
  ethnicity: '01',
  addTag: '志愿者',
  removeTag: '志愿者',
  addCare: 'hardship',
  removeCare: 'hardship',
};
const actions = Object.keys(values) as BulkAction[];

test('everybody is counted once, and a second time nothing is left to change', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), fc.constantFrom(...actions), (rows, action) => {
      const change = { action, value: values[action] };
      const plan = planBulk(rows, change);
      expect(plan.changes.length + plan.unchanged).toBe(rows.length);
      expect(plan.groups.reduce((sum, { count }) => sum + count, 0)).toBe(plan.changes.length);
      for (const { from, to } of plan.groups) expect(from).not.toBe(to);
      const patches = new Map(plan.changes.map(({ id, patch }) => [id, patch]));
      const after = rows.map((each): MemberRow => {
        const { tags, care, ...other } = patches.get(each.id) ?? {};
        const patch = patches.get(each.id) ?? {};
        return {
          ...each,
          ...(other as Partial<MemberRow>),
          tags: 'tags' in patch ? (tags ?? []) : each.tags,
          care: 'care' in patch ? (care ?? []) : each.care,
        };
      });
      expect(planBulk(after, change).changes).toEqual([]);
    }),
  );
});

test('the preview speaks in words, not in codes', () => {
  const [one] = fc.sample(row, 1);
  if (!one) throw new Error('no sample');
  const plan = planBulk([{ ...one, education: '20', care: ['immobile'] }], {
    action: 'education',
    value: '10',
  });
  expect(plan.groups).toEqual([{ from: '本科', to: '研究生', count: 1 }]);
  const care = planBulk([{ ...one, care: ['immobile'] }], { action: 'addCare', value: 'hardship' });
  expect(care.groups).toEqual([{ from: '行动不便', to: '行动不便、困难党员', count: 1 }]);
  expect(care.changes[0]?.patch).toEqual({ care: ['immobile', 'hardship'] });
});

test('moving may carry the day; emptied lists are left out of the record', () => {
  const [one] = fc.sample(row, 1);
  if (!one) throw new Error('no sample');
  const moved = planBulk([{ ...one, branch: '' }], {
    action: 'branch',
    value: '新支部',
    since: '2026-11-01',
  });
  expect(moved.changes[0]?.patch).toEqual({ branch: '新支部', branchSince: '2026-11-01' });
  expect(moved.groups[0]?.from).toBe('（空）');
  const untagged = planBulk([{ ...one, tags: ['志愿者'] }], { action: 'removeTag', value: '志愿者' });
  expect(untagged.changes[0]?.patch).toEqual({ tags: undefined });
});

test('every list of codes belongs to an action', () => {
  expect(Object.keys(bulkLists).every((key) => actions.includes(key as BulkAction))).toBe(true);
});
