import { databaseName } from '@shared/county/databases';
import type { CountyDocument, DatabaseInfo } from '@shared/county/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CountyAnswer, CountyClient, seedDemo, startCounty, type County } from '../county/index';
import { demoAccounts, demoCommunity } from './accounts';
import { demoId } from './record';
import { demoRecords } from './records';

let county: County;
beforeAll(async () => {
  county = await startCounty({ demo: true });
});
afterAll(async () => {
  await county.close();
});

const members = `/${databaseName(demoCommunity.code, 'members')}`;
const as = (i: number): CountyClient => new CountyClient(county.url, demoAccounts[i] ?? county.admin);

describe('a county with the demonstration', () => {
  it('names accounts that can sign in and see what is theirs', async () => {
    expect(county.accounts).toEqual(demoAccounts);
    const { doc_count: count } = await as(0).demand<DatabaseInfo>('GET', members);
    // The design document counts too.
    expect(count).toBe((demoRecords().members?.length ?? 0) + 1);
    const [street, countyOffice, secretary, worker] = [1, 2, 3, 4].map(as);
    for (const reader of [street, countyOffice, secretary]) await reader?.demand('GET', members);
    await expect(worker?.demand('GET', members)).rejects.toThrow(CountyAnswer);
    const households = `/${databaseName(demoCommunity.code, 'households')}`;
    for (const reader of [street, secretary, worker]) await reader?.demand('GET', households);
    await expect(countyOffice?.demand('GET', households)).rejects.toThrow(CountyAnswer);
  });

  it('seeded again keeps what was changed and what was deleted', async () => {
    const [changed, gone] = [`${members}/${demoId('members', 1)}`, `${members}/${demoId('members', 2)}`];
    const one = await as(0).demand<CountyDocument>('GET', changed);
    await as(0).demand('PUT', changed, { ...one, mobile: '19907100000' });
    const two = await as(0).demand<CountyDocument>('GET', gone);
    await as(0).demand('PUT', gone, { ...two, _deleted: true });
    const before = await as(0).demand<DatabaseInfo>('GET', members);

    await seedDemo(county.url, county.admin);
    expect(await as(0).demand('GET', members)).toEqual(before);
    expect(await as(0).demand('GET', changed)).toMatchObject({ mobile: '19907100000' });
    expect(await as(0).ask('GET', gone, undefined, [404])).toBeUndefined();
  });
});
