import { openTestOffice } from '../testOffice';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '@shared/domain/record/envelope';
import type { Office } from '../office';
import type { Baseline, ReplicaRecord, ReplicaResult } from '../replica';
import { readDisk, textOf } from '../testDisk';

let office: Office;
let databaseName: string;

beforeEach(async () => {
  databaseName = crypto.randomUUID();
  office = await openTestOffice({ databaseName });
});
afterEach(() => office.close());

const someone = (id: string, name = '张三'): Envelope & Record<'name' | 'category' | 'standing', string> => ({
  name,
  category: 'full',
  standing: 'normal',
  id,
  org: '110101001001',
  createdAt: '2025-01-01T00:00:00.000Z',
  createdBy: '赵六',
  updatedAt: '2025-01-02T00:00:00.000Z',
  updatedBy: '赵六',
  deviceId: 'pc-9',
  schemaVersion: 0,
  ext: {},
  open: [],
  history: [],
});

async function record(id: string): Promise<ReplicaRecord | undefined> {
  return (await office.replica.getMany('members', [id])).get(id);
}

async function baseline(id: string): Promise<Baseline | undefined> {
  return (await office.replica.baselines('members', [id])).get(id);
}

async function pulled(content: Envelope, rev: string, agreed = content): Promise<ReplicaResult> {
  const expected = (await record(content.id))?.version;
  const { id } = content;
  const write = { content, deleted: false, expected, agreed: { id, rev, content: agreed, deleted: false } };
  return await office.replica.write('members', [write]);
}

/** As if the app had been killed now and started again. */
async function restart(): Promise<void> {
  await office.close();
  office = await openTestOffice({ databaseName });
}

describe('what is agreed', () => {
  it('is the pulled record itself, written once and not a second time elsewhere', async () => {
    await pulled(someone('a'), '1-x');
    expect(await baseline('a')).toMatchObject({ id: 'a', rev: '1-x', deleted: false, content: someone('a') });
    const stores = (await readDisk(databaseName)).filter(({ store }) => store === 'docs');
    expect(stores.filter(({ database }) => database.endsWith('--baselines'))).toEqual([]);
    expect(stores.filter(({ database }) => database.endsWith('--members'))).toHaveLength(1);
  });

  it('stays what it was through every edit, deletion and return, also over a restart', async () => {
    await pulled(someone('a'), '1-x');
    const same = async (): Promise<void> => {
      expect(await baseline('a')).toMatchObject({ rev: '1-x', deleted: false, content: someone('a') });
    };
    await office.repo('members').update('a', { name: '李四' });
    await same();
    await restart();
    await same();
    await office.repo('members').update('a', { name: '王五' });
    await office.repo('members').remove(['a']);
    await same();
    await office.repo('members').restore(['a']);
    await restart();
    await same();
    expect((await office.repo('members').get('a'))?.name).toBe('王五');
    // An engine's own write without an agreement is an edit like any other.
    const { content, version = '' } = (await record('a')) ?? {};
    await office.replica.write('members', [
      { content: { ...(content as Envelope) }, deleted: false, expected: version },
    ]);
    await same();
  });

  it('may be another content than the merged one that is written with it', async () => {
    await pulled(someone('a', '合并'), '2-x', someone('a', '县里'));
    expect(await baseline('a')).toMatchObject({ rev: '2-x', content: { name: '县里' } });
    expect((await record('a'))?.content).toMatchObject({ name: '合并' });
  });

  it('is not readable on disk, neither before nor after an edit', async () => {
    await pulled(someone('a', '欧阳修'), '1-secret');
    await office.repo('members').update('a', { name: '李四' });
    await office.close();
    const disk = await readDisk(databaseName);
    expect(disk.length).toBeGreaterThan(5);
    expect(disk.filter(({ value }) => /欧阳修|1-secret/.test(textOf(value)))).toEqual([]);
    office = await openTestOffice({ databaseName });
    expect(await baseline('a')).toMatchObject({ rev: '1-secret', content: { name: '欧阳修' } });
  });

  it('is not part of the record, for the screen, for an event or for the engine', async () => {
    const heard: unknown[] = [];
    office.repo('members').subscribe(({ upserted }) => heard.push(...upserted));
    await pulled(someone('a'), '1-x');
    const seen = [...heard, await office.repo('members').get('a'), (await record('a'))?.content];
    expect(seen).toEqual([someone('a'), someone('a'), someone('a')]);
  });
});

describe('a baseline put beside the record', () => {
  it('counts over the agreement that it was made from, until a pull brings a newer one', async () => {
    await pulled(someone('a'), '1-x');
    await office.repo('members').update('a', { name: '李四' });
    const { over } = (await baseline('a')) ?? {};
    const mine = { ...someone('a'), name: '李四' };
    const sent = { id: 'a', rev: '2-x', content: mine, deleted: false, ...(over !== undefined && { over }) };
    await office.replica.putBaselines('members', [sent]);
    expect(await baseline('a')).toEqual(sent);
    await restart();
    expect(await baseline('a')).toEqual(sent);
    await pulled(someone('a', '赵六'), '3-x');
    expect(await baseline('a')).toMatchObject({ rev: '3-x', content: { name: '赵六' } });
    await office.replica.putBaselines('members', [{ ...sent, rev: '2-late' }]);
    expect(await baseline('a')).toMatchObject({ rev: '3-x' });
  });

  it('of an earlier version, in full and without a mark, is read, and gives way to the next pull', async () => {
    const { id } = await office
      .repo('members')
      .insert({ name: '张三', category: 'full', standing: 'normal' });
    const old = { id, rev: '1-x', content: someone(id), deleted: false };
    await office.replica.putBaselines('members', [old]);
    expect(await baseline(id)).toEqual(old);
    await pulled(someone(id, '李四'), '2-x');
    expect(await baseline(id)).toMatchObject({ rev: '2-x', content: { name: '李四' } });
  });

  it('is found for records that were handed out before, without reading them again', async () => {
    await pulled(someone('a'), '1-x');
    const { records } = await office.replica.changedSince('members', undefined, 10);
    const found = await office.replica.baselines('members', records);
    expect(found.get('a')).toMatchObject({ rev: '1-x', content: someone('a') });
  });
});

describe('new records', () => {
  it('leave those alone that are there after all, living or dead, and are written beside them', async () => {
    await pulled(someone('a'), '1-x');
    await pulled(someone('b'), '1-x');
    await office.repo('members').remove(['b']);
    const writes = ['a', 'b', 'c'].map((id) => ({
      content: someone(id, '新来的'),
      deleted: false,
      expected: undefined,
    }));
    const { stale } = await office.replica.write('members', writes);
    expect(stale.toSorted()).toEqual(['a', 'b']);
    expect((await record('a'))?.content).toMatchObject({ name: '张三' });
    expect(await record('b')).toMatchObject({ deleted: true });
    expect((await record('c'))?.content).toMatchObject({ name: '新来的' });
  });
});

describe('the span of a write', () => {
  it('touches that of the write before, unless somebody wrote in between', async () => {
    const first = await pulled(someone('a'), '1-x');
    const second = await pulled(someone('b'), '1-x');
    expect(first.spans[0]?.after).toBeUndefined();
    expect(second.spans[0]?.after).toBe(first.spans[0]?.upTo);
    await office.repo('members').update('a', { name: '李四' });
    const third = await pulled(someone('c'), '1-x');
    const end = second.spans[0]?.upTo;
    const between = await office.replica.changedSince('members', end, 10, third.spans[0]?.after);
    expect(between.records.map(({ content }) => content.id)).toEqual(['a']);
    const rest = await office.replica.changedSince('members', third.spans[0]?.upTo, 10);
    expect(rest.records).toEqual([]);
  });

  it('goes on from what is on disk after a restart', async () => {
    const first = await pulled(someone('a'), '1-x');
    await restart();
    const second = await pulled(someone('b'), '1-x');
    expect(second.spans[0]?.after).toBe(first.spans[0]?.upTo);
  });
});
