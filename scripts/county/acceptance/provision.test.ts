import { randomUUID } from 'node:crypto';
import { collectionNames, databaseName, directoryDatabase } from '@shared/county/databases';
import type { CollectionName } from '@shared/domain/record/envelope';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Account, ProvisionOptions, ProvisionReport } from '../contract';
import { provision } from '../provision/provision';
import { admin, ask } from './ask';
import { here, randomCode, randomName, removeAfter, useCounty } from './place';

useCounty();

const code = randomCode();
/** After a reform: another county, street and number. */
const later = `98${code.slice(2)}`;
const names = { clerk: randomName('clerk'), street: randomName('street'), after: randomName('after') };
const at = (collection: CollectionName): string => `/${databaseName(code, collection)}`;
const userPath = (name: string): string => `/_users/org.couchdb.user:${name}`;

const wanted = (): ProvisionOptions => ({
  url: here().url,
  admin: here().admin,
  communities: [{ code, name: '试点社区', street: '试点街道' }],
  users: [
    { name: names.clerk, roles: [`community:${code}`] },
    { name: names.street, roles: [`street:${code.slice(0, 9)}`] },
    { name: names.after, roles: [`street:${later.slice(0, 9)}`] },
  ],
});

let accounts: Map<string, Account>;
/** What the dry run would do. */
let said: string[];
const as = (name: string): Account => accounts.get(name) ?? { name, roles: [] };
const status = async (name: string, collection: CollectionName): Promise<number> =>
  (await ask(as(name), 'GET', at(collection))).status;

/** The changes that concern this community and its accounts: others may provision the same county. */
const own = ({ changes }: ProvisionReport): string[] =>
  changes.filter((line) => [code, later, ...Object.values(names)].some((word) => line.includes(word)));

beforeAll(() => {
  for (const collection of collectionNames) removeAfter(at(collection));
  for (const one of [code, later]) removeAfter(`/${directoryDatabase}/${one}`);
  for (const name of Object.values(names)) removeAfter(userPath(name));
});

describe('provisioning', () => {
  it('as a dry run says what it would do and does nothing', async () => {
    const report = await provision({ ...wanted(), dryRun: true });
    said = own(report);
    // Each database is made, its members set and its rules installed; the entry in the directory; the accounts.
    expect(said).toHaveLength(3 * collectionNames.length + 1 + 3);
    expect(report.accounts.map(({ password }) => password)).toEqual([undefined, undefined, undefined]);
    expect((await admin('GET', at('members'))).status).toBe(404);
    expect((await admin('GET', userPath(names.clerk))).status).toBe(404);
  });

  it('does what the dry run said, and nothing the second time', async () => {
    const first = await provision(wanted());
    accounts = new Map(first.accounts.map((account) => [account.name, account]));
    expect(own(first)).toEqual(said);
    expect(await status(names.clerk, 'members')).toBe(200);
    expect(own(await provision(wanted()))).toEqual([]);
    expect(own(await provision({ ...wanted(), dryRun: true }))).toEqual([]);
  });

  it('lets the county put members in order of their points, or not, and leaves it as it is otherwise', async () => {
    const path = `/${directoryDatabase}/settings`;
    // A county that is in use keeps what it has set: then there is nothing to try out here.
    if ((await admin('GET', path)).status !== 404) return;
    removeAfter(path);
    const ranking = async (pointsRanking: boolean): Promise<string[]> =>
      (await provision({ ...wanted(), pointsRanking })).changes.filter((line) => line.includes('points'));
    expect(await ranking(true)).toEqual(['order of members by points: on']);
    expect(await ranking(true)).toEqual([]);
    await provision(wanted());
    expect((await ask(as(names.clerk), 'GET', path)).body).toMatchObject({ pointsRanking: true });
    const { status: answer } = await ask(as(names.clerk), 'PUT', path, { pointsRanking: false });
    expect(answer).not.toBe(201);
    expect(await ranking(false)).toEqual(['order of members by points: off']);
    expect((await admin('GET', path)).body).toMatchObject({ pointsRanking: false });
  });

  it('brings old rules up to date and closes what stands open', async () => {
    const { body } = await admin('GET', `${at('visits')}/_design/mqb`);
    await admin('PUT', `${at('visits')}/_design/mqb`, {
      ...(body as object),
      validate_doc_update: 'function () {}',
    });
    await admin('PUT', `${at('visits')}/_security`, {
      admins: { names: [], roles: [] },
      members: { names: [], roles: [] },
    });
    const expected = ['members set', 'rules brought up to date'];
    for (const dryRun of [true, false]) {
      const lines = own(await provision({ ...wanted(), dryRun }));
      expect(lines).toEqual(expected.map((what) => `database ${at('visits').slice(1)}: ${what}`));
    }
    const doc = { _id: randomUUID(), sentBy: names.clerk };
    expect((await ask(as(names.clerk), 'PUT', `${at('visits')}/${doc._id}`, doc)).status).toBe(403);
  });

  it('follows a change of code: the databases stay, the street above may be another', async () => {
    const [community] = wanted().communities;
    expect(community).toBeDefined();
    const communities = [{ code, name: '试点社区', presentCode: later }];
    expect(await status(names.after, 'visits')).toBe(403);
    await provision({ ...wanted(), communities });
    const entry = await ask(as(names.clerk), 'GET', `/${directoryDatabase}/${code}`);
    expect(entry.body).toMatchObject({
      code,
      presentCode: later,
      formerCodes: [code],
      street: { code: later.slice(0, 9), name: '试点街道' },
    });
    const pointer = await ask(as(names.clerk), 'GET', `/${directoryDatabase}/${later}`);
    expect(pointer.body).toMatchObject({ kind: 'code', community: code });
    for (const name of Object.values(names)) {
      await expect.poll(async () => await status(name, 'visits')).toBe(200);
    }
    // A later run that does not speak of it keeps it.
    expect(own(await provision(wanted()))).toEqual([]);
    const wrong = { ...wanted(), communities: [{ code: later, name: 'x' }] };
    await expect(provision(wrong)).rejects.toThrow(/present code of community/);
    expect((await admin('GET', `/${databaseName(later, 'visits')}`)).status).toBe(404);
  });

  it('takes accounts out of use, and only such as there are', async () => {
    const { users: _users, ...rest } = wanted();
    expect(own(await provision({ ...rest, disable: [names.clerk] }))).toEqual([
      `account ${names.clerk}: roles mqb, community:${code} become mqb, disabled`,
    ]);
    // CouchDB keeps accounts in a cache that hears of a change a moment later.
    const session = async (): Promise<unknown> => (await ask(as(names.clerk), 'GET', '/_session')).body;
    await expect.poll(session).toMatchObject({ userCtx: { roles: ['mqb', 'disabled'] } });
    await expect.poll(async () => await status(names.clerk, 'members')).toBe(403);
    expect(own(await provision({ ...rest, disable: [names.clerk] }))).toEqual([]);
    await expect(provision({ ...rest, disable: [randomName('nobody')] })).rejects.toThrow(/not known/);
  });

  it('refuses what contradicts itself before anything is done', async () => {
    const both = { ...wanted(), disable: [names.clerk] };
    await expect(provision(both)).rejects.toThrow(RangeError);
    const twice = { ...wanted(), communities: [...wanted().communities, ...wanted().communities] };
    await expect(provision(twice)).rejects.toThrow(RangeError);
  });
});
