import { openTestOffice } from '../testOffice';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Household } from '@shared/domain/household/type';
import { DamagedRecordError, NotFoundError, NotIndexedError, ValidationError } from '../errors';
import type { Office } from '../office';
import type { ChangeEvent } from '../repository';

const someone = { name: '张三', category: 'full', standing: 'normal' };
let office: Office;
let time: number;

beforeEach(async () => {
  time = Date.parse('2026-11-21T08:00:00.000Z');
  office = await openTestOffice({ now: () => new Date((time += 1000)) });
});
afterEach(() => office.close());

describe('a single record', () => {
  it('gets its envelope', async () => {
    const record = await office.repo('members').insert(someone);
    expect(record).toMatchObject({
      ...someone,
      org: '110101001001',
      createdBy: 'Wang Fang',
      updatedBy: 'Wang Fang',
      deviceId: 'pc-1',
      ext: {},
      history: [],
    });
    expect(await office.repo('members').get(record.id)).toEqual(record);
  });

  it('is changed field by field, with its history; undefined removes a field', async () => {
    const { id } = await office.repo('members').insert({ ...someone, mobile: '1', note: 'n' });
    await office.repo('members').update(id, { mobile: '2', note: undefined });
    const record = await office.repo('members').get(id);
    expect(record).toMatchObject({ name: '张三', mobile: '2' });
    expect(record).not.toHaveProperty('note');
    expect(record?.history).toHaveLength(1);
  });

  it('does not exist: update says so', async () => {
    await expect(office.repo('members').update('nobody', { mobile: '2' })).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });

  it('that does not fit its schema is refused with the field named', async () => {
    const refused = office.repo('members').insert({ ...someone, name: '', birthDate: '1.2.1950' });
    await expect(refused).rejects.toBeInstanceOf(ValidationError);
    const issues = await refused.catch((error: ValidationError) => error.issues.map(({ field }) => field));
    expect(issues).toEqual(expect.arrayContaining(['name', 'birthDate']));
    // @ts-expect-error the compiler would stop this; data from elsewhere might not pass it
    const missing = office.repo('members').insert({ name: '张三', category: 'full' });
    await expect(missing).rejects.toMatchObject({ issues: [{ field: 'standing' }] });
    expect((await office.repo('members').changedSince(undefined, 10)).length).toBe(0);
  });

  it('keeps fields of a newer version through an edit', async () => {
    const { id } = await office.repo('members').insert(someone);
    const { replica } = office;
    const row = (await replica.getMany('members', [id])).get(id);
    if (!row) throw new Error('missing');
    const content = { ...row.content, ext: { horoscope: { sign: 'pig' } } };
    await replica.write('members', [{ content, deleted: false, expected: row.version }]);
    const edited = await office.repo('members').update(id, { mobile: '2' });
    expect(edited.ext).toEqual({ horoscope: { sign: 'pig' } });
    expect((await office.repo('members').get(id))?.ext).toEqual({ horoscope: { sign: 'pig' } });
  });

  it('loses no change of many made at once', async () => {
    const { id } = await office.repo('members').insert({ ...someone, tags: [] });
    const tags = Array.from({ length: 20 }, (_, number) => `t${number}`);
    await Promise.all(
      tags.map((tag) =>
        office.repo('members').modify(id, (record) => ({ tags: [...(record.tags ?? []), tag] })),
      ),
    );
    const record = await office.repo('members').get(id);
    expect(record?.tags?.toSorted()).toEqual(tags.toSorted());
  });
});

describe('removing', () => {
  it('leaves a tombstone that says who and when, and restore brings everything back', async () => {
    const before = await office.repo('members').insert({ ...someone, mobile: '1' });
    await office.repo('members').remove([before.id]);
    expect(await office.repo('members').get(before.id)).toBeUndefined();
    const tombstone = (await office.replica.getMany('members', [before.id])).get(before.id);
    expect(tombstone).toMatchObject({ deleted: true, content: { org: before.org, updatedBy: 'Wang Fang' } });
    expect(tombstone?.content.updatedAt).not.toBe(before.updatedAt);

    await office.repo('members').restore([before.id]);
    const after = await office.repo('members').get(before.id);
    expect(after).toEqual({ ...before, updatedAt: after?.updatedAt });
  });

  it('twice, or of nobody, does nothing', async () => {
    const { id } = await office.repo('members').insert(someone);
    await office.repo('members').remove([id, 'nobody']);
    const version = (await office.replica.getMany('members', [id])).get(id)?.version;
    await office.repo('members').remove([id]);
    expect((await office.replica.getMany('members', [id])).get(id)?.version).toBe(version);
    await office.repo('members').restore(['nobody']);
  });
});

describe('finding', () => {
  it('by an indexed field, in ascending order and bounded', async () => {
    const days = ['03', '01', '02', '04'];
    for (const day of days) {
      await office.repo('journal').insert({
        kind: 'access',
        at: `2026-11-${day}T00:00:00.000Z`,
        by: 'a',
        detail: {},
      });
    }
    const found = await office.repo('journal').find({
      field: 'at',
      from: '2026-11-02',
      to: '2026-11-03T23:59:59.999Z',
      limit: 10,
    });
    expect(found.map(({ at }) => at.slice(8, 10))).toEqual(['02', '03']);
    const first = await office.repo('journal').find({ field: 'at', limit: 1 });
    expect(first.map(({ at }) => at.slice(8, 10))).toEqual(['01']);
  });

  it('by an equal value leaves out removed records', async () => {
    const visit = {
      householdId: 'h1',
      at: '2026-11-21T00:00:00.000Z',
      visitors: [],
      mode: 'home',
      occasion: 'routine',
      needs: [],
      nobodyHome: false,
    };
    const [one = '', two = ''] = await office
      .repo('visits')
      .insertMany([visit, visit, { ...visit, householdId: 'h2' }]);
    await office.repo('visits').remove([one]);
    const found = await office.repo('visits').find({ field: 'householdId', equals: 'h1', limit: 10 });
    expect(found.map(({ id }) => id)).toEqual([two]);
  });

  it('by a field without index, or an encrypted one, is a mistake that shows', async () => {
    await expect(
      office.repo('members').find({ field: 'name', equals: '张三', limit: 1 }),
    ).rejects.toBeInstanceOf(NotIndexedError);
  });

  it('many by id keeps the order asked for', async () => {
    const ids = await office.repo('members').insertMany([someone, someone, someone]);
    const wanted = [ids[2] ?? '', 'nobody', ids[0] ?? ''];
    const found = await office.repo('members').getMany(wanted);
    expect(found.map(({ id }) => id)).toEqual([ids[2], ids[0]]);
  });
});

describe('inserting many', () => {
  const drafts = Array.from({ length: 1100 }, (_, number) => ({ ...someone, note: String(number) }));
  const alive = async (): Promise<number> => {
    const page = await office.repo('members').changedSince(undefined, 5000);
    return page.upserted.length;
  };

  it('tells its progress and keeps the order', async () => {
    const progress: number[] = [];
    const ids = await office
      .repo('members')
      .insertMany(drafts, { onProgress: (done) => progress.push(done) });
    expect(progress).toEqual([250, 500, 750, 1000, 1100]);
    expect((await office.repo('members').getMany(ids)).map(({ note }) => note)).toEqual(
      drafts.map(({ note }) => note),
    );
  });

  it('leaves nothing when it is stopped', async () => {
    const stop = new AbortController();
    const inserting = office.repo('members').insertMany(drafts, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(inserting).rejects.toMatchObject({ name: 'AbortError' });
    expect(await alive()).toBe(0);
  });

  it('leaves nothing when one draft does not fit, and names it', async () => {
    const spoiled = drafts.with(700, { ...someone, note: '700', name: '' });
    const inserting = office.repo('members').insertMany(spoiled);
    await expect(inserting).rejects.toBeInstanceOf(ValidationError);
    await expect(inserting).rejects.toMatchObject({ index: 700 });
    expect(await alive()).toBe(0);
  });
});

describe('listening', () => {
  it('hears of inserts, changes, removals and restored records, after they are written', async () => {
    const heard: ChangeEvent<Household>[] = [];
    const repository = office.repo('households');
    const stop = repository.subscribe((event) => heard.push(event));
    const { id } = await repository.insert({ persons: [], care: [], level: 'green' });
    await repository.update(id, { level: 'red' });
    await repository.remove([id]);
    await repository.restore([id]);
    stop();
    await repository.update(id, { level: 'yellow' });
    expect(heard.map(({ upserted, removed }) => [upserted.map(({ level }) => level), removed])).toEqual([
      [['green'], []],
      [['red'], []],
      [[], [id]],
      [['red'], []],
    ]);
    expect(heard[0]?.upserted[0]).not.toHaveProperty('_rev');
  });
});

it('names the collection in the error of a damaged record', () => {
  expect(new DamagedRecordError('members', '1').message).toBe('damaged: members/1');
});
