import { openTestOffice } from '../testOffice';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '@shared/domain/record/envelope';
import type { Office } from '../office';
import type { Baseline, ReplicaRecord } from '../replica';

const someone = { name: '张三', category: 'full', standing: 'normal' };
let office: Office;

beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

async function stored(id: string): Promise<ReplicaRecord> {
  const record = (await office.replica.getMany('members', [id])).get(id);
  if (!record) throw new Error('missing');
  return record;
}

const fromCounty: Envelope & typeof someone = {
  ...someone,
  id: 'from-county',
  org: '110101001001',
  createdAt: '2025-01-01T00:00:00.000Z',
  createdBy: '赵六',
  updatedAt: '2025-01-02T00:00:00.000Z',
  updatedBy: '赵六',
  sentBy: 'clerk',
  deviceId: 'pc-9',
  schemaVersion: 0,
  ext: { later: true },
  open: [],
  history: [],
};

describe('records', () => {
  it('are written as they come, without stamps, and heard of', async () => {
    const heard: string[] = [];
    office.repo('members').subscribe(({ upserted }) => heard.push(...upserted.map(({ id }) => id)));
    const result = await office.replica.write('members', [
      { content: fromCounty, deleted: false, expected: undefined },
    ]);
    expect(result).toMatchObject({ stale: [], invalid: [] });
    expect((await stored('from-county')).content).toEqual(fromCounty);
    expect(heard).toEqual(['from-county']);
  });

  it('are not overwritten when they were edited meanwhile', async () => {
    const { id } = await office.repo('members').insert(someone);
    const { content, version } = await stored(id);
    await office.repo('members').update(id, { mobile: '1' });
    const write = { content: { ...content, name: '李四' }, deleted: false };
    expect(await office.replica.write('members', [{ ...write, expected: version }])).toMatchObject({
      stale: [id],
    });
    expect(await office.replica.write('members', [{ ...write, expected: undefined }])).toMatchObject({
      stale: [id],
    });
    expect(await office.repo('members').get(id)).toMatchObject({ name: '张三', mobile: '1' });
    const current = (await stored(id)).version;
    expect(await office.replica.write('members', [{ ...write, expected: current }])).toMatchObject({
      stale: [],
    });
    expect((await office.repo('members').get(id))?.name).toBe('李四');
  });

  it('do not come back over a tombstone that the writer did not know of', async () => {
    const { id } = await office.repo('members').insert(someone);
    const { content } = await stored(id);
    await office.repo('members').remove([id]);
    const result = await office.replica.write('members', [{ content, deleted: false, expected: undefined }]);
    expect(result.stale).toEqual([id]);
    expect((await stored(id)).deleted).toBe(true);
  });

  it('that were expected but are not there are stale', async () => {
    const result = await office.replica.write('members', [
      { content: fromCounty, deleted: false, expected: '1-a' },
    ]);
    expect(result.stale).toEqual(['from-county']);
  });

  it('that do not fit are named with the reason; the others are written', async () => {
    const bad = { ...fromCounty, id: 'bad', name: '' };
    const result = await office.replica.write(
      'members',
      [bad, fromCounty].map((content) => ({ content, deleted: false, expected: undefined })),
    );
    expect(result.stale).toEqual([]);
    expect(result.invalid).toEqual([{ id: 'bad', reason: expect.stringContaining('name') }]);
    expect((await office.replica.getMany('members', ['bad', 'from-county'])).size).toBe(1);
  });

  it('deleted at the county keep what was known here, and can be restored', async () => {
    await office.replica.write('members', [{ content: fromCounty, deleted: false, expected: undefined }]);
    const { version } = await stored('from-county');
    const { id, org, createdAt, createdBy, deviceId, schemaVersion, ext, open, history } = fromCounty;
    const tombstone: Envelope = {
      id,
      org,
      createdAt,
      createdBy,
      deviceId,
      schemaVersion,
      ext,
      open,
      history,
      updatedAt: '2026-01-01T00:00:00.000Z',
      updatedBy: '钱七',
    };
    await office.replica.write('members', [{ content: tombstone, deleted: true, expected: version }]);
    expect(await stored('from-county')).toMatchObject({
      deleted: true,
      content: { name: '张三', updatedBy: '钱七' },
    });
    await office.repo('members').restore(['from-county']);
    expect((await office.repo('members').get('from-county'))?.name).toBe('张三');
  });

  it('deleted at the county and never seen here are kept as tombstones of four fields', async () => {
    const { id, org, updatedAt, updatedBy } = fromCounty;
    const bare: Partial<Envelope> = { id, org, updatedAt, updatedBy };
    // What a county document holds is not checked by the compiler.
    const content: Envelope = Object.assign(Object.create(null), bare);
    expect(
      await office.replica.write('members', [{ content, deleted: true, expected: undefined }]),
    ).toMatchObject({
      stale: [],
      invalid: [],
    });
    expect(await stored(id)).toMatchObject({ deleted: true, content: bare });
    const page = await office.replica.changedSince('members', undefined, 10);
    expect(page.records.map((record) => record.content.id)).toEqual([id]);
  });
});

describe('baselines', () => {
  const refused = { reason: 'forbidden', status: '403', at: '2026-11-21T00:00:00.000Z', version: '1-a' };
  const baseline = (id: string, more: Partial<Baseline> = {}): Baseline => ({
    id,
    rev: '1-x',
    deleted: false,
    ...more,
  });

  it('are kept per collection and replaced', async () => {
    const { replica } = office;
    await replica.putBaselines('members', [baseline('a', { content: fromCounty }), baseline('b')]);
    await replica.putBaselines('visits', [baseline('a', { rev: '9-v' })]);
    await replica.putBaselines('members', [
      baseline('a', { rev: '2-x', attachments: { photo: { stub: true } } }),
    ]);
    const found = await replica.baselines('members', ['a', 'b', 'c']);
    expect([...found.keys()].toSorted()).toEqual(['a', 'b']);
    expect(found.get('a')).toEqual(baseline('a', { rev: '2-x', attachments: { photo: { stub: true } } }));
    expect((await replica.baselines('visits', ['a'])).get('a')?.rev).toBe('9-v');
  });

  it('that are refused are found, until they no longer are', async () => {
    const { replica } = office;
    await replica.putBaselines('members', [
      baseline('a', { refused }),
      baseline('b', { refused }),
      baseline('c'),
    ]);
    await replica.putBaselines('visits', [baseline('d', { refused })]);
    expect((await replica.refused('members', 10)).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await replica.refused('members', 1)).toHaveLength(1);
    await replica.putBaselines('members', [baseline('a')]);
    expect((await replica.refused('members', 10)).map(({ id }) => id)).toEqual(['b']);
  });

  it('put at the same time by two runs are all kept', async () => {
    const ids = Array.from({ length: 700 }, (_, number) => `r${number}`);
    const lists = ['1-x', '2-x'].map((rev) => ids.map((id) => baseline(id, { rev })));
    await Promise.all(lists.map((list) => office.replica.putBaselines('members', list)));
    expect((await office.replica.baselines('members', ids)).size).toBe(700);
  });
});
