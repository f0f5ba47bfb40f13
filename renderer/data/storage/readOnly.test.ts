import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import { ReadOnlyError } from '../errors';
import { openOffice } from '../openOffice';
import { readDisk } from '../testDisk';
import { openTestOffice, testKey } from '../testOffice';

it('shows everything and writes nothing', async () => {
  const databaseName = crypto.randomUUID();
  const before = await openTestOffice({ databaseName });
  const { id } = await before.repo('members').insert(newMember({ name: '张三' }));
  await before.close();
  const disk = JSON.stringify(await readDisk(databaseName));

  const office = await openOffice({ key: testKey, databaseName, deviceId: 'pc-1', readOnly: true });
  const members = office.repo('members');
  expect(await members.get(id)).toMatchObject({ name: '张三' });
  const draft = { key: 'k', form: 'member', title: '' };
  for (const write of [
    () => members.insert(newMember({ name: '李四' })),
    () => members.update(id, { name: '李四' }),
    () => members.remove([id]),
    () => office.drafts.save(draft, {}),
    () => office.local.set('x', 1),
    () => office.local.remove('profile'),
    () => office.replica.setMark('x', 1),
  ])
    await expect(write()).rejects.toBeInstanceOf(ReadOnlyError);
  await office.blobs.put('search/members', Uint8Array.of(1));
  await office.close();
  expect(JSON.stringify(await readDisk(databaseName))).toBe(disk);
});
