import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { BackupContent } from '@shared/ipc/backup';
import { useUnderWay, type Work } from '@/platform/underWay';
import { NewerDataError } from '../errors';
import type { Office } from '../office';
import { openOffice } from '../openOffice';
import { editDisk } from '../testDisk';
import { testProfile } from '../testOffice';
import { compareWith } from './compare';
import { currentSet, removeOtherSets } from './dataSets';
import { linesOf } from './lines';
import { makeBackup } from './makeBackup';
import { RestoreError } from './buildSet';

const key = new Uint8Array(32).fill(7);

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

let open: Office | undefined;
async function start(): Promise<Office> {
  await open?.close();
  open = await openOffice({ key });
  if (!open.profile()) await open.setProfile(testProfile);
  return open;
}
afterEach(async () => {
  await open?.close();
  open = undefined;
});

/** Values that the disk still takes; after them it is dead. */
let writesLeft = Number.POSITIVE_INFINITY;
for (const name of ['add', 'put'] as const) {
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const write = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function dying(...given) {
    writesLeft -= 1;
    if (writesLeft < 0) throw new DOMException('dead', 'UnknownError');
    return write.apply(this, given);
  };
}

interface Copy {
  pieces: string[];
  content: BackupContent;
}

async function backUp(office: Office): Promise<Copy> {
  const { pieces, content } = office.copies.read();
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return { pieces: all, content };
}

async function* given({ pieces }: Copy): AsyncGenerator<string> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

const names = async (office: Office, ids: string[]): Promise<string[]> =>
  (await office.repo('members').getMany(ids)).map(({ name }) => name);

describe('a backup', () => {
  it('brings back records, tombstones, drafts, settings, marks, baselines and blobs', async () => {
    let office = await start();
    const members = Array.from({ length: 1100 }, (_, at) => newMember({ name: `Member ${at}` }));
    const ids = await office.repo('members').insertMany(members);
    const [gone = '', kept = ''] = ids;
    await office.repo('members').remove([gone]);
    await office.drafts.save({ key: 'member:new', form: 'member', title: '张' }, { name: '张三' });
    await office.local.set('idleMinutes', 5);
    await office.blobs.put('photo/1', Uint8Array.of(0, 255, 128));
    await office.blobs.put('search/members', Uint8Array.of(1));
    await office.replica.setMark('sync:since:x', '12-abc');
    await office.replica.setMark('sync:pushed:x', '{"lwt":99999999999999}');
    const record = (await office.replica.getMany('members', [kept])).get(kept);
    const baseline = { id: kept, rev: '1-a', deleted: false, content: { ...record!.content } };
    await office.replica.putBaselines('members', [baseline]);
    const { deviceId } = office;

    const copy = await backUp(office);
    expect(copy.content).toMatchObject({ damaged: 0, communityName: testProfile.communityName });
    expect(copy.content.records['members']).toBe(1099);
    expect(copy.content.counts['members']).toBe(1100);
    expect(copy.content.lines).toBe(copy.pieces.join('').split('\n').length - 1);

    await office.repo('members').update(kept, { name: 'edited since' });
    await office.repo('members').insert(newMember({ name: 'new since' }));
    await office.copies.replaceBy(given(copy), copy.content);
    open = undefined;
    office = await start();
    expect(office.deviceId).toBe(deviceId);
    expect(await names(office, [gone, kept])).toEqual(['Member 1']);
    expect(await office.copies.living('members')).toBe(1099);
    await office.repo('members').restore([gone]);
    expect(await names(office, [gone])).toEqual(['Member 0']);
    expect(await office.drafts.get('member:new')).toEqual({ name: '张三' });
    expect(await office.local.get('idleMinutes')).toBe(5);
    expect(await office.blobs.get('photo/1')).toEqual(Uint8Array.of(0, 255, 128));
    expect(await office.blobs.get('search/members')).toBeUndefined();
    expect(await office.replica.mark('sync:since:x')).toBe('12-abc');
    expect(await office.replica.mark('sync:pushed:x')).toBeUndefined();
    expect((await office.replica.baselines('members', [kept])).get(kept)).toEqual(baseline);

    const before = (await Dexie.getDatabaseNames()).length;
    await removeOtherSets();
    expect((await Dexie.getDatabaseNames()).length).toBeLessThan(before);
    expect(await names(office, [kept])).toEqual(['Member 1']);
  });

  it('reads marks before baselines and baselines before records', async () => {
    const office = await start();
    const id = (await office.repo('members').insert(newMember({ name: 'A' }))).id;
    await office.replica.setMark('m', 1);
    await office.replica.putBaselines('members', [{ id, rev: '1-a', deleted: false }]);
    const order = (await backUp(office)).pieces
      .flatMap(linesOf)
      .map((line) => ('area' in line ? line.area : line.in))
      .filter((part, at, all) => part !== all[at - 1]);
    expect(order.slice(0, 2)).toEqual(['mark', 'baselines']);
    expect(order.indexOf('members')).toBeGreaterThan(1);
  });

  it('leaves out what cannot be decrypted, and says how much', async () => {
    let office = await start();
    const ids = await office.repo('members').insertMany(['A', 'B', 'C'].map((name) => newMember({ name })));
    await office.close();
    open = undefined;
    await editDisk('office', 'members', ([first]) => {
      if (first) first['sealed'] = 'AAAA';
    });
    office = await start();
    const copy = await backUp(office);
    expect(copy.content).toMatchObject({ damaged: 1, counts: { members: 2 } });
    await office.copies.replaceBy(given(copy), copy.content);
    open = undefined;
    expect(await names(await start(), ids)).toHaveLength(2);
  });

  it('holds up a lock while it is made, and no longer', async () => {
    const office = await start();
    const seen: Work[][] = [];
    const machine = {
      begin: () => Promise.resolve('b'),
      append: () => Promise.resolve(void seen.push(useUnderWay.getState().works)),
      finish: () => Promise.reject(new Error('full')),
      abort: () => Promise.resolve(),
    };
    const made = makeBackup(office, machine, { reason: 'daily' });
    await expect(made).rejects.toThrow('full');
    expect(seen[0]).toEqual(['backup']);
    expect(useUnderWay.getState().works).toEqual([]);
  });

  it('tells by its stamp whether anything was written since', async () => {
    const office = await start();
    const before = await office.copies.stamp();
    await office.local.set('x', 1);
    expect(await office.copies.stamp()).toBe(before);
    await office.repo('members').insert(newMember({ name: 'A' }));
    const after = await office.copies.stamp();
    expect(after).not.toBe(before);
    expect(await (await start()).copies.stamp()).toBe(after);
  });
});

describe('the preview', () => {
  it('counts what is only in the backup, different, the same and only here', async () => {
    const office = await start();
    const ids = await office
      .repo('members')
      .insertMany(['A', 'B', 'C', 'D'].map((name) => newMember({ name })));
    const copy = await backUp(office);
    const [a = '', b = ''] = ids;
    await office.repo('members').remove([a]);
    await office.repo('members').update(b, { mobile: '13800000000' });
    await office.repo('members').insertMany(['E', 'F', 'G'].map((name) => newMember({ name })));
    const difference = await compareWith(office, given(copy));
    expect(difference.find(({ collection }) => collection === 'members')).toEqual({
      collection: 'members',
      onlyInBackup: 1,
      different: 1,
      same: 2,
      onlyHere: 3,
    });
  });
});

describe('a restore that goes wrong', () => {
  it('changes nothing when the backup holds other numbers than it says, or is of a newer version', async () => {
    let office = await start();
    const { id } = await office.repo('members').insert(newMember({ name: 'A' }));
    const copy = await backUp(office);
    await office.repo('members').update(id, { name: 'B' });
    const newer = { ...copy.content, versions: { ...copy.content.versions, members: 99 } };
    await expect(office.copies.replaceBy(given(copy), newer)).rejects.toBeInstanceOf(NewerDataError);
    expect(await names(office, [id])).toEqual(['B']);
    const short = { ...copy, pieces: copy.pieces.filter((piece) => !piece.includes('"in":"members"')) };
    await expect(office.copies.replaceBy(given(short), copy.content)).rejects.toBeInstanceOf(RestoreError);
    open = undefined;
    office = await start();
    expect(await currentSet()).toBe('office');
    expect(await names(office, [id])).toEqual(['B']);
  });

  it('has the old data or the new data, whole, wherever it is killed', async () => {
    let office = await start();
    const ids = await office.repo('members').insertMany(['A', 'B', 'C'].map((name) => newMember({ name })));
    const copy = await backUp(office);
    for (const id of ids) await office.repo('members').update(id, { name: 'now' });
    const outcomes = new Set<string>();
    let deaths = 0;
    for (let at = 0; ; at += 1) {
      office = await start();
      writesLeft = at;
      const done = await office.copies.replaceBy(given(copy), copy.content).then(
        () => true,
        () => false,
      );
      writesLeft = Number.POSITIVE_INFINITY;
      open = undefined;
      office = await start();
      const found = (await names(office, ids)).join();
      outcomes.add(found);
      expect(done ? 'A,B,C' : 'now,now,now').toBe(found);
      if (done) break;
      deaths += 1;
      await removeOtherSets();
      expect((await names(office, ids)).join()).toBe('now,now,now');
    }
    expect(deaths).toBeGreaterThan(5);
    expect(outcomes.size).toBe(2);
  });
});
