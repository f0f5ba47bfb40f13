import { expect, test } from 'vitest';
import { choose, chooseForAll, fieldsOf, keyOf, take, undecided } from './decisions';
import type { ChangeLine, DoubtLine } from './types';

const change = (row: number, keys: string[]): ChangeLine => ({ row, name: '张三', keys, fields: () => [] });
const changes = [change(3, ['mobile', 'branch']), change(4, ['branch'])];

const doubt = (row: number, ids: string[], mayBeNew = true): DoubtLine => ({
  row,
  name: '张三',
  facts: '',
  why: '',
  mayBeNew,
  candidates: ids.map((id) => ({ id, text: id, fields: () => [] })),
});

test('fields are kept and taken again; the decisions before stay what they were', () => {
  const kept = take(undecided, [keyOf(3, 'branch'), keyOf(4, 'branch')], false);
  expect(fieldsOf(changes, kept)).toEqual([
    { field: 'branch', count: 2, kept: 2 },
    { field: 'mobile', count: 1, kept: 0 },
  ]);
  expect(fieldsOf(changes, take(kept, [keyOf(3, 'branch')], true))[0]).toMatchObject({ kept: 1 });
  expect(undecided.kept.size).toBe(0);
});

test('one answer for all goes only where it can be meant', () => {
  const doubts = [doubt(3, ['a']), doubt(4, ['b', 'c']), doubt(5, ['d'], false)];
  const some = choose(undecided, 4, 'new');
  expect([...chooseForAll(some, doubts, 'same').doubtful]).toEqual([
    [4, 'new'],
    [3, 'same:a'],
    [5, 'same:d'],
  ]);
  expect([...chooseForAll(undecided, doubts, 'new').doubtful]).toEqual([
    [3, 'new'],
    [4, 'new'],
  ]);
  expect(chooseForAll(some, doubts, 'skip').doubtful.size).toBe(3);
});
