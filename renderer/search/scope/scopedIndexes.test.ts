import { afterEach, beforeEach, expect, it } from 'vitest';
import { newMatter } from '@shared/domain/matter/factory';
import type { Matter } from '@shared/domain/matter/type';
import type { Indexes } from '../indexes';
import { openIndexes } from '../openIndexes';
import { fakeOffice, recordOf } from '../testing/fakeOffice';
import { scopedIndexes } from './scopedIndexes';

const [here, there] = ['420683001001', '420683001002'];
let indexes: Indexes;

const matter = (title: string, org: string, state: string): Matter => ({
  ...recordOf<Matter>(newMatter({ title, state })),
  org,
});

beforeEach(async () => {
  const { office, repos } = fakeOffice();
  repos.matters.put(
    matter('路灯', here, 'registered'),
    matter('井盖', there, 'registered'),
    matter('停车', there, 'closed'),
  );
  indexes = openIndexes(office);
  await indexes.ready;
});
afterEach(() => indexes.close());

const titles = ({ matters }: Indexes, typed = ''): string[] =>
  matters.rows(matters.query({ text: typed })).map(({ title }) => title);

it('shows, counts and finds one community, or all of them', () => {
  const [one, other] = [scopedIndexes(indexes, here), scopedIndexes(indexes, there)];
  expect(titles(one)).toEqual(['路灯']);
  expect(titles(other).toSorted()).toEqual(['井盖', '停车'].toSorted());
  expect(titles(one, '井盖')).toEqual([]);
  expect(titles(other, 'jg')).toEqual(['井盖']);
  expect([one, other, scopedIndexes(indexes, undefined)].map(({ matters }) => matters.size())).toEqual([
    1, 2, 3,
  ]);
  expect(other.matters.count(({ state }) => state === 'closed')).toBe(1);
  expect(one.matters.count(({ state }) => state === 'closed')).toBe(0);
  expect(other.matters.tally(({ state }) => state)).toEqual(
    new Map([
      ['registered', 1],
      ['closed', 1],
    ]),
  );
});

it('looks up a record of another community by its id', () => {
  const [id = ''] = indexes.matters.query({ text: '井盖' });
  expect(scopedIndexes(indexes, here).matters.row(id)?.title).toBe('井盖');
});
