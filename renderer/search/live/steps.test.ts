import { expect, test } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import { turn } from '@/data/turn';
import { openIndexes } from '../openIndexes';
import { scopedIndexes } from '../scope/scopedIndexes';
import { fakeOffice, recordOf } from '../testing/fakeOffice';
import { firstSteps } from './first';
import { Recount } from './recount';

const people = (from: number, count: number): Member[] =>
  Array.from({ length: count }, (_, n) =>
    recordOf<Member>(
      newMember({ name: `李${from + n}`, joinedAt: `${1950 + ((from + n) % 70)}-07-01` }),
      `id-${from + n}`,
    ),
  );

test('the first of all rows and their number, some rows at every step, of the packed and of what came since', async () => {
  const { office, repos } = fakeOffice();
  repos.members.put(...people(0, 3000));
  const indexes = openIndexes(office);
  await indexes.ready;
  repos.members.put(...people(3000, 400));
  let visited = 0;
  const steps = firstSteps(
    indexes.members,
    ({ id, joinedAt: at = '' }) => {
      visited += 1;
      return at >= '1990' ? [{ id, at }] : [];
    },
    5,
  );
  let step = steps.next();
  while (!step.done) {
    expect(visited).toBeLessThanOrEqual(500);
    visited = 0;
    step = steps.next();
  }
  expect(visited).toBeLessThanOrEqual(500);
  const all = indexes.members.rows(indexes.members.query()).filter(({ joinedAt = '' }) => joinedAt >= '1990');
  expect(step.value.count).toBe(all.length);
  expect(step.value.first.map(({ at }) => at)).toEqual(Array.from({ length: 5 }, () => '1990-07-01'));
  await indexes.close();
});

test('words and the open community narrow what is visited', async () => {
  const { office, repos } = fakeOffice();
  const [one, two, ...others] = people(0, 50);
  if (!one || !two) throw new Error('nobody');
  repos.members.put({ ...one, name: '张三' }, { ...two, name: '张四', org: '420000000002' }, ...others);
  const indexes = openIndexes(office);
  await indexes.ready;
  const seen: string[] = [];
  const { members } = scopedIndexes(indexes, one.org);
  for (const _ of members.steps('zhang', ({ name }) => void seen.push(name)));
  expect(seen).toEqual(['张三']);
  await indexes.close();
});

test('what is counted while more comes in is finished first, then counted again, and not told to who has left', async () => {
  const told: number[] = [];
  let state = 1;
  const recount = new Recount<number>(
    function* () {
      const seen = state;
      yield;
      return seen;
    },
    (found) => {
      told.push(found);
      if (told.length === 1) {
        state = 2;
        recount.want();
        recount.want();
      }
    },
  );
  recount.want();
  await turn();
  await turn();
  expect(told).toEqual([1, 2]);
  recount.leave();
  recount.want();
  await turn();
  expect(told).toEqual([1, 2]);
});
