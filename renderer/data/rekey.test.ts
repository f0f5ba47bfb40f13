import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { DataKey, KeyRing } from '@/platform/host';
import { createSealer } from './encryption/sealer';
import { resealPage, type SealedStore } from './encryption/stores';
import { DamagedRecordError, WrongKeyError } from './errors';
import type { Office } from './office';
import { rekeyOf } from './rekey';
import { editDisk, failAfter, readDisk } from './testDisk';
import { openTestOffice, testKey } from './testOffice';

const first: DataKey = { id: 0, key: testKey };
const second: DataKey = { id: 1, key: new Uint8Array(32).fill(9) };
const onTheWay: KeyRing = { current: second, former: [first] };
const after: KeyRing = { current: second, former: [] };
const member = { name: '张三丰', category: 'full', standing: 'normal' };
const all = { signal: new AbortController().signal, onProgress: () => undefined };

interface Filled {
  databaseName: string;
  ids: string[];
  removed: string;
}

/** An office with something in every kind of store; closed. */
async function filled(): Promise<Filled> {
  const databaseName = `rekey-${crypto.randomUUID()}`;
  const office = await openTestOffice({ databaseName });
  const ids = await office.repo('members').insertMany([member, member, member]);
  const { id: removed } = await office.repo('members').insert(member);
  await office.repo('members').remove([removed]);
  await office.local.set('list', { secret: 1 });
  await office.drafts.save({ key: 'member:new', form: 'member', title: 't' }, member);
  await office.blobs.put('index', new TextEncoder().encode('blob'));
  await office.replica.setMark('run', { n: 1 });
  const [record] = await office.repo('members').getMany(ids);
  if (record)
    await office.replica.putBaselines('members', [
      { id: record.id, rev: '1-a', content: record, deleted: false },
    ]);
  await office.close();
  return { databaseName, ids, removed };
}

async function expectWhole(office: Office, { ids, removed }: Filled): Promise<void> {
  expect((await office.repo('members').getMany(ids)).map(({ name }) => name)).toEqual(
    ids.map(() => member.name),
  );
  expect((await office.replica.getMany('members', [removed])).get(removed)?.deleted).toBe(true);
  expect(await office.local.get('list')).toEqual({ secret: 1 });
  expect(await office.drafts.get('member:new')).toEqual(member);
  expect(await office.drafts.list()).toHaveLength(1);
  expect(new TextDecoder().decode(await office.blobs.get('index'))).toBe('blob');
  expect(await office.replica.mark('run')).toEqual({ n: 1 });
  expect((await office.replica.baselines('members', [ids[0] ?? ''])).size).toBe(1);
}

/** The first byte of every sealed value on disk: format and key number. */
async function headers(databaseName: string): Promise<Map<number, number>> {
  const found = new Map<number, number>();
  for (const { value } of await readDisk(databaseName)) {
    const { sealed } = Object(value) as { sealed?: string | Uint8Array };
    if (sealed === undefined) continue;
    const header = typeof sealed === 'string' ? atob(sealed.slice(0, 4)).charCodeAt(0) : (sealed[0] ?? 0);
    found.set(header, (found.get(header) ?? 0) + 1);
  }
  return found;
}

describe('the change of the data key', () => {
  it('seals everything anew, changes nothing else, and needs the old key no more', async () => {
    const made = await filled();
    const { databaseName, ids } = made;
    const before = await headers(databaseName);
    expect([...before.keys()]).toEqual([0x10]);
    const office = await openTestOffice({ databaseName });
    const records = await office.replica.getMany('members', ids);
    const { checkpoint } = await office.replica.changedSince('members', undefined, 100);
    const progress: [number, number][] = [];
    await office.rekey.begin(second);
    const late = await office.repo('members').insert(member);
    const result = await office.rekey.run({
      ...all,
      onProgress: (done, total) => progress.push([done, total]),
    });
    expect(result).toMatchObject({ damaged: [], complete: true });
    expect(result.resealed).toBe([...before.values()].reduce((sum, n) => sum + n, 0));
    expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1]);
    office.rekey.end();
    await expectWhole(office, made);
    expect(await office.replica.getMany('members', ids)).toEqual(records);
    const since = await office.replica.changedSince('members', checkpoint, 100);
    expect(since.records.map(({ content }) => content.id)).toEqual([late.id]);
    await office.close();

    expect([...(await headers(databaseName)).keys()]).toEqual([0x11]);
    await expect(openTestOffice({ databaseName })).rejects.toBeInstanceOf(WrongKeyError);
    const again = await openTestOffice({ databaseName, key: after });
    await expectWhole(again, made);
    await again.close();
  });

  it('is gone on with after a break at any write, and until then everything can be read', async () => {
    const made = await filled();
    const { databaseName } = made;
    let broken = 0;
    for (let allowed = 0; ; allowed += 1) {
      const office = await openTestOffice({ databaseName, key: onTheWay });
      const stop = failAfter(allowed);
      const result = await office.rekey.run(all).catch(() => undefined);
      stop();
      await office.close();
      const again = await openTestOffice({ databaseName, key: onTheWay });
      await expectWhole(again, made);
      await again.close();
      if (result) break;
      broken += 1;
    }
    // Each break lets one write more through than the one before, so it took several.
    expect(broken).toBeGreaterThan(3);
    expect([...(await headers(databaseName)).keys()]).toEqual([0x11]);
  });

  it('stops when it is told to', async () => {
    const made = await filled();
    const office = await openTestOffice({ databaseName: made.databaseName, key: onTheWay });
    const controller = new AbortController();
    const running = office.rekey.run({
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(running).rejects.toThrow('enough');
    await expectWhole(office, made);
    expect(await office.rekey.run(all)).toMatchObject({ complete: true });
    await office.close();
  });

  it('leaves alone what somebody writes at the same moment, and misses no write that was under way', async () => {
    const made = await filled();
    const { databaseName, ids } = made;
    const office = await openTestOffice({ databaseName });
    const underWay = office.repo('members').insertMany(Array.from({ length: 600 }, () => member));
    await office.rekey.begin(second);
    const running = office.rekey.run(all);
    await Promise.all(ids.map((id) => office.repo('members').update(id, { note: 'written meanwhile' })));
    expect(await running).toMatchObject({ complete: true });
    await underWay;
    const [record] = await office.repo('members').getMany(ids);
    expect(record?.note).toBe('written meanwhile');
    await office.close();
    expect([...(await headers(databaseName)).keys()]).toEqual([0x11]);
  });

  it('counts what was damaged before and leaves it as it was', async () => {
    const made = await filled();
    const { databaseName, ids } = made;
    const [id = ''] = ids;
    await editDisk(databaseName, 'members', (documents) => {
      for (const document of documents) if (document['id'] === id) document['org'] = '999999999999';
    });
    const office = await openTestOffice({ databaseName, key: onTheWay });
    expect(await office.rekey.run(all)).toMatchObject({
      damaged: [{ store: 'members', id }],
      complete: true,
    });
    await expect(office.repo('members').get(id)).rejects.toBeInstanceOf(DamagedRecordError);
    expect(await office.repo('members').getMany(ids.slice(1))).toHaveLength(2);
    await office.close();
    // Put back as it was, it opens with the key of its day.
    await editDisk(databaseName, 'members', (documents) => {
      for (const document of documents) if (document['id'] === id) document['org'] = '110101001001';
    });
    const again = await openTestOffice({ databaseName, key: onTheWay });
    expect((await again.repo('members').get(id))?.name).toBe(member.name);
    await again.close();
  });
});

describe('beside writes of somebody else', () => {
  it('begins when those that were under way have landed', async () => {
    const sealer = await createSealer(testKey);
    const done: string[] = [];
    const page = { last: undefined, seen: 0, earlier: 0, damaged: [] };
    const store: SealedStore = {
      name: 'store',
      database: () => Promise.resolve('store'),
      count: () => Promise.resolve(0),
      page: () => {
        done.push('read');
        return Promise.resolve(page);
      },
    };
    let land = (): void => undefined;
    const landing = new Promise<void>((resolve) => {
      land = resolve;
    });
    const writing = sealer.writing(async () => {
      await landing;
      done.push('written');
    });
    const rekey = rekeyOf({ name: 'none', sealer, stores: new Set([store]) });
    await rekey.begin(second);
    const running = rekey.run(all);
    await new Promise((turn) => setTimeout(turn, 0));
    land();
    await Promise.all([writing, running]);
    expect(done).toEqual(['written', 'read', 'read']);
  });

  it('puts nothing over a value that was written after it was read', async () => {
    const database = new Dexie(`page-${crypto.randomUUID()}`);
    database.version(1).stores({ rows: 'id' });
    const rows = database.table<{ id: string; sealed: string }, string>('rows');
    await rows.bulkPut([
      { id: 'a', sealed: 'old' },
      { id: 'b', sealed: 'old' },
    ]);
    const reseal = async ({ id }: { id: string }): Promise<string> => {
      if (id === 'a') await rows.put({ id, sealed: 'written meanwhile' });
      return 'renewed';
    };
    await resealPage(rows, { field: 'sealed', reseal }, { after: undefined, limit: 10, write: true });
    expect((await rows.toArray()).map(({ sealed }) => sealed)).toEqual(['written meanwhile', 'renewed']);
    database.close();
  });
});
