import { describe, expect, test } from 'vitest';
import type { KnownMember, MemberImportPlan, PlannedMember } from './plan';
import { settleMembers } from './settle';
import type { DoubtChoice } from './settle';

const known: KnownMember = { id: 'm1', name: '张三', category: 'full', standing: 'normal' };
const draft = { name: '张三', category: 'full', standing: 'normal' };
const mobile = { field: 'mobile', from: '1', to: '2' } as const;
const address = { field: 'address', from: undefined, to: '文昌路' } as const;

const doubtful = (row: number, over: object = {}): PlannedMember => ({
  row,
  kind: 'doubtful',
  name: '张三',
  why: 'oneNumber',
  says: draft,
  draft,
  candidates: [{ id: 'm1', known, changes: [mobile, address] }],
  ...over,
});

function settle(rows: PlannedMember[], choices: [number, DoubtChoice][] = [], kept: string[] = []) {
  const plan = { rows } as MemberImportPlan;
  return settleMembers(plan, { kept: new Set(kept), doubtful: new Map(choices) });
}

describe('changes', () => {
  const changed: PlannedMember = {
    row: 3,
    kind: 'changed',
    id: 'm1',
    name: '张三',
    changes: [mobile, address],
  };

  test('all are taken over unless the clerk keeps what was there', () => {
    expect(settle([changed]).changes).toEqual([{ id: 'm1', patch: { mobile: '2', address: '文昌路' } }]);
    expect(settle([changed], [], ['3/mobile']).changes).toEqual([{ id: 'm1', patch: { address: '文昌路' } }]);
  });

  test('a row of which nothing is taken is not written', () => {
    expect(settle([changed], [], ['3/mobile', '3/address']).changes).toEqual([]);
  });

  test('a field that the file takes away stays in the patch', () => {
    const gone = { ...changed, changes: [{ field: 'floating', from: { direction: 'out' }, to: undefined }] };
    expect(settle([gone as PlannedMember]).changes[0]?.patch).toHaveProperty('floating', undefined);
  });
});

describe('doubtful rows', () => {
  test('are left out and said so while nothing is chosen', () => {
    const settled = settle([doubtful(3)]);
    expect(settled).toMatchObject({ drafts: [], changes: [], clashes: [] });
    expect(settled.undecided).toMatchObject([{ row: 3, column: '姓名', value: '张三' }]);
  });

  test('become a new member, a change of the chosen one, or nothing', () => {
    expect(settle([doubtful(3)], [[3, 'new']])).toMatchObject({
      drafts: [draft],
      changes: [],
      undecided: [],
    });
    expect(settle([doubtful(3)], [[3, 'same:m1']], ['3/address']).changes).toEqual([
      { id: 'm1', patch: { mobile: '2' } },
    ]);
    const skipped = settle([doubtful(3)], [[3, 'skip']]);
    expect(skipped).toEqual({ drafts: [], changes: [], undecided: [], clashes: [] });
  });

  test('cannot be the member of which another row speaks', () => {
    const twice = settle(
      [doubtful(3), doubtful(4)],
      [
        [3, 'same:m1'],
        [4, 'same:m1'],
      ],
    );
    expect(twice.changes).toHaveLength(1);
    expect(twice.clashes).toMatchObject([{ row: 4, reason: expect.stringContaining('第 3 行') }]);
    const sure: PlannedMember = { row: 9, kind: 'unchanged', id: 'm1', name: '张三' };
    expect(settle([doubtful(3), sure], [[3, 'same:m1']]).clashes).toMatchObject([{ row: 3 }]);
  });

  test('without a category cannot become new', () => {
    expect(settle([doubtful(3, { draft: undefined })], [[3, 'new']])).toMatchObject({
      drafts: [],
      undecided: [{ row: 3 }],
    });
  });
});
