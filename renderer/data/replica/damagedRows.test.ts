import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrations } from '@shared/domain/record/migrations';
import { DamagedRecordError } from '../errors';
import type { Office } from '../office';
import type { Baseline } from '../replica';
import { openTestOffice } from '../testOffice';

const someone = { name: '张三', category: 'full', standing: 'normal' };
const refused = { reason: 'r', status: 'forbidden', at: '2026-01-01T00:00:00.000Z', version: '1-a' };
let office: Office;
let databaseName: string;
let ids: string[];

beforeEach(async () => {
  databaseName = `damaged-${crypto.randomUUID()}`;
  office = await openTestOffice({ databaseName });
  ids = await office.repo('members').insertMany([someone, someone, someone, someone]);
});
afterEach(() => office.close());

async function damage(part: string, keys: string[]): Promise<void> {
  const database = await new Dexie(`rxdb-dexie-${databaseName}--${part}`).open();
  const table = database.table<Record<string, unknown>, string>('docs');
  for (const key of keys) await table.put({ ...(await table.get(key)), sealed: 'AAAA' });
  database.close();
}
const damageMember = (id: string): Promise<void> => damage(`${migrations.members.length}--members`, [id]);

it('a damaged record hides none of the others from the sync, and is not written over', async () => {
  const [bad = '', good = ''] = ids;
  await damageMember(bad);
  const found = await office.replica.getMany('members', ids);
  expect([...found.keys()].toSorted()).toEqual(ids.slice(1).toSorted());
  const known = found.get(good)!;
  const fromCounty = (id: string) => ({ content: { ...known.content, id, name: '李四' }, deleted: false });
  const result = await office.replica.write('members', [
    { ...fromCounty(bad), expected: undefined },
    { ...fromCounty(good), expected: known.version },
  ]);
  expect(result).toMatchObject({ stale: [], invalid: [{ id: bad, reason: 'damaged' }] });
  expect(await office.repo('members').get(good)).toMatchObject({ name: '李四' });
  await expect(office.repo('members').get(bad)).rejects.toBeInstanceOf(DamagedRecordError);
});

it('a damaged baseline is left out and left alone; the others are read and put', async () => {
  const list = ids.map((id): Baseline => ({ id, rev: '1-a', deleted: false, refused }));
  await office.replica.putBaselines('members', list);
  const [bad = ''] = ids;
  await damage('0--baselines', [`members|${bad}`]);
  await office.close();
  office = await openTestOffice({ databaseName });
  expect(await office.replica.refused('members', 3)).toHaveLength(3);
  expect((await office.replica.refused('members', 2)).length).toBe(2);
  expect([...(await office.replica.baselines('members', ids)).keys()]).toHaveLength(3);
  await office.replica.putBaselines(
    'members',
    list.map((one) => ({ ...one, rev: '2-b' })),
  );
  const now = await office.replica.baselines('members', ids);
  expect([...now.values()].map(({ rev }) => rev)).toEqual(['2-b', '2-b', '2-b']);
});

it('a query can be asked to leave out what is damaged, and fills its page up', async () => {
  const org = { field: 'id', from: '0', to: 'g' } as const;
  await damageMember([...ids].toSorted()[0] ?? '');
  const members = office.repo('members');
  await expect(members.find({ ...org, limit: 3 })).rejects.toBeInstanceOf(DamagedRecordError);
  expect(await members.find({ ...org, limit: 3, leaveOutDamaged: true })).toHaveLength(3);
  expect(await members.find({ ...org, limit: 9, leaveOutDamaged: true })).toHaveLength(3);
});
