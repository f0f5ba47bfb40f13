import { expect, test } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import { loadPinyin } from '@shared/lib/pinyin';
import { turn } from '@/data/turn';
import { openIndexes } from '../openIndexes';
import { memberSource } from '../rows/memberSource';
import { fakeOffice, recordOf } from '../testing/fakeOffice';
import { find } from './find';
import { Layers } from './layers';

const member = (name: string, id: string): Member => recordOf<Member>(newMember({ name }), id);

test('what changes while the layers are folded stays', async () => {
  const layers = new Layers(memberSource.spec);
  for (const id of ['a', 'b', 'c']) layers.put(memberSource.toRow(member('张三', id)));
  const folding = layers.fold(await loadPinyin());
  layers.put(memberSource.toRow(member('李四', 'a')));
  layers.remove('b');
  layers.put(memberSource.toRow(member('王五', 'd')));
  await folding;
  expect(layers.size()).toBe(3);
  expect(find(layers, {})).toEqual(['a', 'd', 'c']);
  expect(find(layers, { text: 'ls' })).toEqual(['a']);
});

test('a page read before a change does not take the change back', async () => {
  const { office, repos } = fakeOffice();
  const { members } = repos;
  members.put(member('张三', 'a'), member('张三', 'b'));
  const read = members.changedSince;
  members.changedSince = async (checkpoint, limit) => {
    const page = await read(checkpoint, limit);
    // The page is on its way when these are written.
    members.changedSince = read;
    members.put(member('李四', 'a'));
    members.remove('b');
    return page;
  };
  const indexes = openIndexes(office);
  await indexes.ready;
  expect(indexes.members.rows(indexes.members.query()).map(({ name }) => name)).toEqual(['李四']);
  await indexes.close();
});

test('in the middle of a download everything that has come in is found, and the snapshot reads nothing again', async () => {
  const { office, repos } = fakeOffice();
  const indexes = openIndexes(office);
  await indexes.ready;
  for (let bulk = 0; bulk < 12; bulk++) {
    const people = Array.from({ length: 250 }, (_, n) =>
      member(`李${bulk * 250 + n}`, `id-${bulk * 250 + n}`),
    );
    repos.members.put(...people);
    expect(indexes.members.query({ text: `李${bulk * 250 + 249}` })).toContain(`id-${bulk * 250 + 249}`);
    expect(indexes.members.query()).toHaveLength((bulk + 1) * 250);
    await turn();
  }
  await indexes.flush();
  expect(repos.members.read).toBe(0);
  await indexes.close();

  const again = openIndexes(office);
  await again.ready;
  expect(again.members.query({ text: '李2999' })).toEqual(['id-2999']);
  expect(again.members.size()).toBe(3000);
  expect(repos.members.read).toBe(0);
  await again.close();
});

test('a change between two pages does not hide the pages to come', async () => {
  for (const depth of [0, 1, 2, 3, 4, 5]) {
    const { office, repos } = fakeOffice();
    const { members } = repos;
    members.put(...Array.from({ length: 1200 }, (_, n) => member(`李${n}`, `id-${n}`)));
    const read = members.changedSince;
    members.changedSince = async (checkpoint, limit) => {
      const page = await read(checkpoint, limit);
      members.changedSince = read;
      let later = Promise.resolve();
      for (let step = 0; step < depth; step++) later = later.then(() => undefined);
      void later.then(() => members.put(member('张三', 'late')));
      return page;
    };
    const indexes = openIndexes(office);
    await indexes.ready;
    expect(indexes.members.size()).toBe(1201);
    await indexes.close();
  }
});

test('what changes while a snapshot is made is read again after a crash', async () => {
  const { office, repos } = fakeOffice();
  const indexes = openIndexes(office);
  await indexes.ready;
  repos.members.put(...Array.from({ length: 3000 }, (_, n) => member(`李${n}`, `id-${n}`)));
  const flushing = indexes.flush();
  for (let n = 0; n < 25; n++) {
    await turn();
    repos.members.put(member(`张${n}`, `id-${n * 100}`));
  }
  await flushing;

  const again = openIndexes(office);
  await again.ready;
  expect(again.members.query({ text: '张' })).toHaveLength(25);
  expect(again.members.size()).toBe(3000);
  await again.close();
  await indexes.close();
});
