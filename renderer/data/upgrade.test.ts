import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CollectionName } from '@shared/domain/record/envelope';
import { newMember } from '@shared/domain/member/factory';
import { removeOtherSets } from './backup/dataSets';
import { damagedSoFar } from './damaged';
import { UpgradeError } from './errors';
import type { Office } from './office';
import { type OpenOptions, openOffice, openReadable } from './openOffice';
import { readDisk } from './testDisk';
import { lowerToFirst } from './testEarlier';
import { testKey, testProfile } from './testOffice';

/** Writes that the disk still takes; after them it is dead. */
let writesLeft = Number.POSITIVE_INFINITY;
for (const name of ['add', 'put', 'delete'] as const) {
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const write = IDBObjectStore.prototype[name] as (...given: unknown[]) => IDBRequest;
  Object.defineProperty(IDBObjectStore.prototype, name, {
    value(this: IDBObjectStore, ...given: unknown[]) {
      writesLeft -= 1;
      if (writesLeft < 0) throw new DOMException('dead', 'UnknownError');
      return write.apply(this, given);
    },
  });
}

const development = { appliedAt: '2026-01-05' };
const keys = { current: { id: 0, key: testKey }, former: [] };
const lowered = 'rxdb-dexie-office--0--members';

interface Filled {
  ids: string[];
  removed: string;
  revisions: string[];
}

let open: Office | undefined;
async function start(options: Partial<OpenOptions> = {}): Promise<Office> {
  await open?.close();
  open = undefined;
  open = await openOffice({ key: testKey, ...options });
  return open;
}
async function stop(): Promise<void> {
  await open?.close();
  open = undefined;
}

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});
afterEach(async () => {
  writesLeft = Number.POSITIVE_INFINITY;
  await stop();
});

/** An office of the first version with something in every kind of store; closed. */
async function filled(collections?: readonly CollectionName[]): Promise<Filled> {
  const office = await start();
  await office.setProfile(testProfile);
  const names = ['甲', '乙', '丙'];
  const members = names.map((name) => newMember({ name, development, standingSince: '2026-02-01' }));
  const [removed = '', ...ids] = await office.repo('members').insertMany(members);
  await office.repo('members').remove([removed]);
  await office.drafts.save({ key: 'member:new', form: 'member', title: 't' }, { name: '丁' });
  const records = await office.replica.getMany('members', ids);
  const baselines = ids.map((id) => ({ id, rev: '1-a', deleted: false, content: records.get(id)!.content }));
  await office.replica.putBaselines('members', baselines);
  const revisions = [...records.values()].map(({ version }) => version);
  await stop();
  await lowerToFirst(testKey, collections);
  return { ids, removed, revisions };
}

async function expectWhole(office: Office, { ids, removed, revisions }: Filled): Promise<void> {
  const members = await office.repo('members').getMany(ids);
  expect(members.map(({ name, standingSince }) => [name, standingSince])).toEqual([
    ['乙', '2026-02-01'],
    ['丙', '2026-02-01'],
  ]);
  expect(members[0]).toMatchObject({ development, schemaVersion: 1, ext: {} });
  const rows = await office.replica.getMany('members', [...ids, removed]);
  expect(rows.get(removed)?.deleted).toBe(true);
  expect(ids.map((id) => rows.get(id)?.version)).toEqual(revisions);
  expect(await office.drafts.get('member:new')).toEqual({ name: '丁' });
  expect((await office.replica.baselines('members', ids)).size).toBe(2);
}

describe('data of the first version', () => {
  it('is raised with its revisions and what was agreed, and the rows of before go', async () => {
    const made = await filled();
    expect(await Dexie.getDatabaseNames()).toContain(lowered);
    const told: [number, number][] = [];
    const office = await start({ onUpgrade: (...progress) => told.push(progress) });
    await expectWhole(office, made);
    const [, total] = told.at(-1) ?? [];
    expect(told.at(-1)).toEqual([total, total]);
    expect(total).toBeGreaterThanOrEqual(3);
    expect(await Dexie.getDatabaseNames()).not.toContain(lowered);
    await expectWhole(await start(), made);
  });

  it(
    'is there whole, wherever the raising is killed, and the next start ends it',
    { timeout: 60_000 },
    async () => {
      const collections = ['members', 'ledger'] as const;
      const made = await filled(collections);
      let deaths = 0;
      for (let at = 0; ; at += 1) {
        writesLeft = at;
        const done = await start({ collections }).then(
          () => true,
          (error: unknown) => error,
        );
        writesLeft = Number.POSITIVE_INFINITY;
        if (done === true) break;
        expect(done).toBeInstanceOf(Error);
        deaths += 1;
        const readable = await openReadable(keys);
        expect(await readable.copies.living('members')).toBe(2);
        await readable.close();
        await expectWhole(await start({ collections }), made);
        await stop();
        await removeOtherSets();
        expect(await Dexie.getDatabaseNames()).not.toContain(lowered);
        await lowerToFirst(testKey, collections);
      }
      expect(deaths).toBeGreaterThan(5);
      await expectWhole(await start(), made);
    },
  );

  it('is backed up first, with its versions; without that backup nothing is raised', async () => {
    const made = await filled();
    const before = await readDisk('office--');
    const refused = start({ beforeUpgrade: () => Promise.reject(new Error('no room')) });
    await expect(refused).rejects.toMatchObject({ name: 'UpgradeError', code: 'upgrade-noBackup' });
    expect(await readDisk('office--')).toEqual(before);

    let copy: { text: string[]; content: Parameters<Office['copies']['check']>[0] } | undefined;
    const office = await start({
      beforeUpgrade: async ({ copies }) => {
        const { pieces, content } = copies.read();
        const text: string[] = [];
        for await (const piece of pieces) text.push(piece);
        copy = { text, content };
      },
    });
    await expectWhole(office, made);
    if (!copy) throw new Error('no backup');
    const { text, content } = copy;
    expect(content).toMatchObject({
      damaged: 0,
      records: { members: 2 },
      versions: { members: 0, councils: 0 },
    });
    await office.repo('members').remove(made.ids);
    await office.copies.replaceBy(
      (async function* () {
        for (const piece of text) yield await Promise.resolve(piece);
      })(),
      content,
    );
    open = undefined;
    const back = await (await start()).repo('members').getMany(made.ids);
    expect(back[0]).toMatchObject({ name: '乙', development, schemaVersion: 1 });
  });

  it('takes along a row that no key opens, and says so; the others are raised', async () => {
    const { ids } = await filled();
    const database = await new Dexie(lowered).open();
    const table = database.table<Record<string, unknown>, string>('docs');
    const row = await table.get(ids[0] ?? '');
    await table.put({ ...row, sealed: 'AAAA' });
    database.close();
    const office = await start();
    expect((await office.repo('members').getMany(ids)).map(({ name }) => name)).toEqual(['丙']);
    expect(damagedSoFar()).toContainEqual({ collection: 'members', id: ids[0] });
    await expect(office.repo('members').get(ids[0] ?? '')).rejects.toThrow('damaged');
  });

  it('is not opened for looking only', async () => {
    await filled();
    await expect(start({ readOnly: true })).rejects.toBeInstanceOf(UpgradeError);
    expect(await Dexie.getDatabaseNames()).toContain(lowered);
  });
});
