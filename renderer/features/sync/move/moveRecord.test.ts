import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseName } from '@shared/county/databases';
import { newMember } from '@shared/domain/member/factory';
import { parseMovedTo } from '@shared/domain/record/move';
import type { Office } from '@/data/office';
import { openTestOffice, testProfile } from '@/data/testOffice';
import { CountyFault, type CountyClient } from '@/sync';
import { MemoryCounty } from '@/sync/memory/memoryCounty';
import { moveRecord, withdrawMove } from './moveRecord';

const here = testProfile.communityCode;
const there = '110101001002';
const database = databaseName(there, 'members');
let office: Office;
let county: MemoryCounty;
let id = '';

beforeEach(async () => {
  office = await openTestOffice();
  county = new MemoryCounty().create(databaseName(here, 'members'), database);
  ({ id } = await office.repo('members').insert(newMember({ name: '王芳', mobile: '1' })));
});
afterEach(() => office.close());

const move = (client: CountyClient): ReturnType<typeof moveRecord> =>
  moveRecord(office, client, { collection: 'members', id, code: there, user: 'clerk' });
const source = async () => await office.repo('members').get(id);

it('opens the record there and closes it here; each names the other', async () => {
  expect(await move(county.client())).toEqual({ moved: true });
  const [copy, ...more] = county.all(database);
  expect(more).toEqual([]);
  expect(copy).toMatchObject({
    name: '王芳',
    mobile: '1',
    org: there,
    movedFrom: `${here}/${id}`,
    sentBy: 'clerk',
  });
  const left = await source();
  expect(left).toMatchObject({ standing: 'movedOut', movedTo: `${there}/${copy?._id}` });
});

it('goes on with the same copy when the answer got lost', async () => {
  const client = county.client();
  const deaf: CountyClient = {
    ...client,
    bulkDocs: async (name, docs) => {
      await client.bulkDocs(name, docs);
      throw new CountyFault('timeout');
    },
  };
  await expect(move(deaf)).rejects.toThrow(CountyFault);
  expect(parseMovedTo((await source())?.movedTo)).toMatchObject({ code: there, requested: true });
  expect(await move(client)).toEqual({ moved: true });
  expect(county.all(database)).toHaveLength(1);
  expect((await source())?.movedTo).toBe(`${there}/${county.all(database)[0]?._id}`);
});

it('keeps the request where the county refuses the copy, until it is taken back', async () => {
  county.validate = () => 'mqb-role: no';
  const outcome = await move(county.client());
  expect(outcome).toMatchObject({ moved: false, reason: expect.stringContaining('mqb-role') as unknown });
  expect(await source()).toMatchObject({ standing: 'normal' });
  await withdrawMove(office, { collection: 'members', id });
  expect(await source()).not.toHaveProperty('movedTo');
});
