import { openTestOffice, testKey, testProfile } from './testOffice';
import { describe, expect, it } from 'vitest';
import { migrations } from '@shared/domain/record/migrations';
import { openDesk } from './desk/desk';
import { readJson, writeJson } from './desk/json';
import { createSealer } from './encryption/sealer';
import { NewerDataError, NoProfileError, WrongKeyError } from './errors';
import { openOffice } from './openOffice';
import { readDisk } from './testDisk';

const wrongKey = new Uint8Array(32).fill(8);
const someone = { name: '张三', category: 'full', standing: 'normal' };

describe('openOffice', () => {
  it('finds everything again after it was closed', async () => {
    const databaseName = crypto.randomUUID();
    const office = await openOffice({ key: testKey, databaseName });
    expect(office.profile()).toBeUndefined();
    await office.setProfile(testProfile);
    const record = await office.repo('members').insert(someone);
    const { deviceId } = office;
    await office.close();

    const again = await openOffice({ key: testKey, databaseName });
    expect(again.profile()).toEqual(testProfile);
    expect(again.deviceId).toBe(deviceId);
    expect(await again.repo('members').get(record.id)).toEqual(record);
    await again.close();
  });

  it('refuses a wrong key before anything is written', async () => {
    const databaseName = crypto.randomUUID();
    const office = await openTestOffice({ databaseName });
    await office.repo('members').insert(someone);
    await office.close();
    const before = await readDisk(databaseName);
    await expect(openOffice({ key: wrongKey, databaseName })).rejects.toBeInstanceOf(WrongKeyError);
    expect(await readDisk(databaseName)).toEqual(before);
    // The refusal holds nothing open that would stand in the way of the right key.
    const again = await openTestOffice({ databaseName });
    await again.close();
  });

  it('says that data is newer, and touches nothing', async () => {
    const databaseName = crypto.randomUUID();
    const office = await openTestOffice({ databaseName });
    await office.repo('members').insert(someone);
    await office.close();
    const desk = await openDesk(`${databaseName}-desk`, await createSealer(testKey));
    const header = await readJson<{ versions: Record<string, number> }>(desk, 'header', 'office');
    await writeJson(desk, 'header', 'office', { versions: { ...header?.versions, members: 3 } });
    desk.close();
    const before = await readDisk(databaseName);
    const opening = openOffice({ key: testKey, databaseName });
    await expect(opening).rejects.toBeInstanceOf(NewerDataError);
    await expect(opening).rejects.toMatchObject({
      part: 'members',
      found: 3,
      known: migrations.members.length,
    });
    expect(await readDisk(databaseName)).toEqual(before);
  });

  it('takes a collection that this version does not have for newer data', async () => {
    const databaseName = crypto.randomUUID();
    await (await openTestOffice({ databaseName })).close();
    const desk = await openDesk(`${databaseName}-desk`, await createSealer(testKey));
    const header = await readJson<{ versions: Record<string, number> }>(desk, 'header', 'office');
    await writeJson(desk, 'header', 'office', { versions: { ...header?.versions, pets: 0 } });
    desk.close();
    await expect(openOffice({ key: testKey, databaseName })).rejects.toMatchObject({ part: 'pets' });
  });

  it('writes no record before somebody is named', async () => {
    const office = await openOffice({ key: testKey, databaseName: crypto.randomUUID() });
    await expect(office.repo('members').insert(someone)).rejects.toBeInstanceOf(NoProfileError);
    await office.close();
  });

  it('waits for running writes when it closes', async () => {
    const databaseName = crypto.randomUUID();
    const office = await openTestOffice({ databaseName });
    const writing = office.repo('members').insertMany(Array.from({ length: 1200 }, () => someone));
    await office.close();
    const ids = await writing;
    const again = await openTestOffice({ databaseName });
    expect(await again.repo('members').getMany(ids)).toHaveLength(1200);
    await again.close();
  });
});
