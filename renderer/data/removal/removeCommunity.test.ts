import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseName } from '@shared/county/databases';
import { newHousehold } from '@shared/domain/household/factory';
import { newMember } from '@shared/domain/member/factory';
import type { Office } from '../office';
import { editDisk } from '../testDisk';
import { openTestOffice, testProfile } from '../testOffice';

const here = testProfile.communityCode;
const there = '110101001002';
const place = (code: string) => ({ code, name: code, heard: true as const });
const clerk = { user: 'clerk', roles: [`community:${here}`, `community:${there}`] };
let office: Office;
let name: string;

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`;
  office = await openTestOffice({ databaseName: name });
  await office.communities.heard(clerk, [place(here), place(there)]);
});
afterEach(() => office.close());

const lose = (...left: string[]): Promise<void> => office.communities.heard(clerk, left.map(place));
const member = async (org: string, words: string) =>
  await office.repo('members').insert(newMember({ name: words }), { org });

it('takes what lies here of a lost community off the disk, and nothing else', async () => {
  const kept = await member(here, '王芳');
  const gone = await member(there, '李强');
  const deleted = await member(there, '赵敏');
  await office.repo('members').remove([deleted.id]);
  const household = await office.repo('households').insert(newHousehold({ head: '周丽' }), { org: there });
  const baseline = { id: gone.id, rev: '1-a', content: gone, deleted: false };
  await office.replica.putBaselines('members', [baseline]);
  const since = (code: string): string => `sync:since:${databaseName(code, 'members')}`;
  for (const code of [here, there]) await office.replica.setMark(since(code), '7-x');
  for (const { id } of [kept, gone]) {
    await office.drafts.save({ key: `member:${id}`, form: 'member', title: '' }, { name: 'x' });
  }
  await office.blobs.put('search/members', new Uint8Array([1]));
  await lose(here);
  const heard: string[] = [];
  office.repo('members').subscribe(({ removed }) => heard.push(...removed));
  expect(Object.fromEntries(await office.removal.count(there))).toEqual({ members: 1, households: 1 });

  const told: string[] = [];
  await office.removal.remove(there, (done, total) => told.push(`${done}/${total}`));

  expect(told.at(-1)).toBe('3/3');
  expect(heard.toSorted()).toEqual([gone.id, deleted.id].toSorted());
  await office.close();
  office = await openTestOffice({ databaseName: name });
  const ids = [kept.id, gone.id, deleted.id];
  expect([...(await office.replica.getMany('members', ids)).keys()]).toEqual([kept.id]);
  expect(await office.repo('households').get(household.id)).toBeUndefined();
  expect((await office.replica.baselines('members', [gone.id])).size).toBe(0);
  expect(await office.replica.mark(since(there))).toBeUndefined();
  expect(await office.replica.mark(since(here))).toBe('7-x');
  expect((await office.drafts.list()).map(({ key }) => key)).toEqual([`member:${kept.id}`]);
  expect(await office.blobs.get('search/members')).toBeUndefined();
  expect(office.communities.list().map(({ code }) => code)).toEqual([here]);
  expect((await office.removal.count(there)).size).toBe(0);
});

it('can be written there again when the rights come back', async () => {
  const before = await member(there, '李强');
  await lose(here);
  await office.removal.remove(there);
  await office.communities.heard(clerk, [place(here), place(there)]);
  const agreed = { id: before.id, rev: '1-a', content: before, deleted: false };
  const write = { content: before, deleted: false, expected: undefined, agreed };
  expect(await office.replica.write('members', [write])).toMatchObject({ stale: [], invalid: [] });
  expect(await office.repo('members').get(before.id)).toMatchObject({ name: '李强' });
});

it('is refused for a community that may be read, and keeps the only one as what it is', async () => {
  await member(there, '李强');
  await expect(office.removal.remove(there)).rejects.toThrow(RangeError);
  expect((await office.removal.count(there)).get('members')).toBe(1);
  await office.communities.heard(clerk, [place(here)]);
  await office.removal.remove(there);
  await lose();
  await office.removal.remove(here);
  expect(office.communities.list()).toMatchObject([{ code: here, lostAt: expect.any(String) as string }]);
});

it('hides no later edit of the others from their push when the clock was set back', async () => {
  const kept = await member(here, '王芳');
  const gone = await member(there, '李强');
  await office.close();
  // Written while this PC's clock was a day ahead.
  await editDisk(name, 'members', (rows) => {
    for (const row of rows) if (row['id'] === gone.id) row['_meta'] = { lwt: Date.now() + 86_400_000 };
  });
  office = await openTestOffice({ databaseName: name });
  const { checkpoint } = await office.replica.changedSince('members', undefined, 9);
  await lose(here);
  await office.removal.remove(there);
  await office.close();
  office = await openTestOffice({ databaseName: name });

  await office.repo('members').update(kept.id, { mobile: '13800000000' });
  await member(here, '赵敏');

  const { records } = await office.replica.changedSince('members', checkpoint, 9);
  expect(records.map(({ content }) => content)).toMatchObject([{ mobile: '13800000000' }, { name: '赵敏' }]);
});
