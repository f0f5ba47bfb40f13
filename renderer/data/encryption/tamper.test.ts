import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '@shared/domain/record/migrations';
import { damagedSoFar } from '../damaged';
import { DamagedRecordError } from '../errors';
import type { Office } from '../office';
import { openTestOffice } from '../testOffice';

const member = { name: '张三丰', category: 'full', standing: 'normal', note: '' };
const form = { key: 'member:new', form: 'member', title: 't' };
let office: Office;
let databaseName: string;
let id: string;
let other: string;

beforeAll(async () => {
  databaseName = `tamper-${crypto.randomUUID()}`;
  office = await openTestOffice({ databaseName });
  [id = '', other = ''] = await office.repo('members').insertMany([member, member]);
  await office.local.set('list', { n: 1 });
  await office.drafts.save(form, member);
  await office.blobs.put('index', Uint8Array.from([1, 2, 3]));
  await office.replica.setMark('run', { n: 1 });
});
afterAll(() => office.close());

type Row = Record<string, unknown>;

/** One row behind the back of the app. */
async function onDisk(database: string, store: string, key: string) {
  const opened = await new Dexie(database).open();
  const table = opened.table<Row>(store);
  const row = await table.get(key);
  if (!row) throw new Error(`${database} has no ${key}`);
  return { row, put: (changed: Row) => table.put(changed), close: () => opened.close() };
}
const records = (): string => `rxdb-dexie-${databaseName}--${migrations.members.length}--members`;

/** Every way to change one byte of a value. */
function* flips(value: unknown): Generator {
  if (typeof value === 'number') yield value + 1;
  if (typeof value === 'string') {
    for (let at = 0; at < value.length; at += 1) {
      const flipped = String.fromCharCode(value.charCodeAt(at) ^ 1);
      yield value.slice(0, at) + flipped + value.slice(at + 1);
    }
  }
  if (value instanceof Uint8Array) {
    for (let at = 0; at < value.length; at += 1) {
      const changed = Uint8Array.from(value);
      changed[at] = (changed[at] ?? 0) ^ 1;
      yield changed;
    }
  }
}

/** Reads with each byte of a field flipped: found, or, where nothing readable depends on it, the very same. */
async function flipAll(
  { row, put }: { row: Row; put: (changed: Row) => Promise<unknown> },
  field: string,
  read: () => Promise<unknown>,
): Promise<{ tried: number; found: number }> {
  const expected = await read();
  let tried = 0;
  let found = 0;
  for (const value of flips(row[field])) {
    tried += 1;
    await put({ ...row, [field]: value });
    try {
      expect(await read()).toEqual(expected);
    } catch (error) {
      expect(error).toBeInstanceOf(DamagedRecordError);
      found += 1;
    }
  }
  await put(row);
  expect(await read()).toEqual(expected);
  return { tried, found };
}

describe('one byte of a stored record', () => {
  const read = () => office.repo('members').get(id);

  it.each(['sealed', 'org', 'createdAt', 'updatedAt', 'schemaVersion', '_deleted'])(
    'is found in %s, and the other records are there',
    async (field) => {
      const stored = await onDisk(records(), 'docs', id);
      const { tried, found } = await flipAll(stored, field, read);
      expect(tried).toBeGreaterThan(0);
      // The last character of base64 holds bits that belong to no byte.
      expect(found).toBeGreaterThanOrEqual(field === 'sealed' ? tried - 2 : tried);
      await stored.put({ ...stored.row, [field]: [...flips(stored.row[field])].at(0) });
      expect((await office.repo('members').getMany([id, other])).map((each) => each.id)).toEqual([other]);
      const page = await office.repo('members').changedSince(undefined, 100);
      expect(page.upserted.map((each) => each.id)).toEqual([other]);
      expect(damagedSoFar()).toContainEqual({ collection: 'members', id });
      await stored.put(stored.row);
      stored.close();
    },
  );

  it('of its revision or stamp changes nothing that anybody reads', async () => {
    const stored = await onDisk(records(), 'docs', id);
    expect((await flipAll(stored, '_rev', read)).found).toBe(0);
    stored.close();
  });

  it('of its id takes it away under that id, and is found under the other', async () => {
    const stored = await onDisk(records(), 'docs', id);
    const wrong = `${id.slice(0, -1)}x`;
    await stored.put({ ...stored.row, id: wrong });
    await expect(office.repo('members').get(wrong)).rejects.toBeInstanceOf(DamagedRecordError);
    stored.close();
    const opened = await new Dexie(records()).open();
    await opened.table('docs').delete(wrong);
    opened.close();
  });
});

describe('one byte of a value of the desk', () => {
  it.each([
    ['local/list', () => office.local.get('list')],
    ['draft/member:new', () => office.drafts.get(form.key)],
    ['blob/index', () => office.blobs.get('index')],
    ['mark/run', () => office.replica.mark('run')],
  ])('is found in %s', async (key, read) => {
    const stored = await onDisk(`${databaseName}-desk`, 'cells', key);
    const { tried, found } = await flipAll(stored, 'sealed', read);
    expect(tried).toBeGreaterThan(28);
    expect(found).toBe(tried);
    stored.close();
  });

  it('or another area in its row takes it out of no list and no backup', async () => {
    for (const key of ['draft/member:new', 'draftInfo/member:new']) {
      const stored = await onDisk(`${databaseName}-desk`, 'cells', key);
      await stored.put({ ...stored.row, area: 'blob' });
      stored.close();
    }
    expect((await office.drafts.list()).map((draft) => draft.key)).toEqual(['member:new']);
    const { pieces } = office.copies.read();
    let text = '';
    for await (const piece of pieces) text += piece;
    expect(text).toContain('"area":"draft","key":"member:new"');
  });

  it('takes no other draft out of the list', async () => {
    await office.drafts.save({ ...form, key: 'visit:new' }, {});
    const stored = await onDisk(`${databaseName}-desk`, 'cells', 'draftInfo/member:new');
    await stored.put({ ...stored.row, sealed: [...flips(stored.row['sealed'])].at(20) });
    expect((await office.drafts.list()).map(({ key }) => key)).toEqual(['visit:new']);
    await stored.put(stored.row);
    stored.close();
  });
});

describe('a page of what was written', () => {
  it('is as long as asked for, whatever is damaged in it, and goes on behind it', async () => {
    const repository = office.repo('households');
    const household = { head: 'h', persons: [], care: [], level: 'green' };
    const ids: string[] = [];
    for (let n = 0; n < 6; n += 1) ids.push((await repository.insert(household)).id);
    const database = `rxdb-dexie-${databaseName}--${await versionOf('households')}--households`;
    for (const damaged of [ids[1] ?? '', ids[2] ?? '', ids[5] ?? '']) {
      const { row, put, close } = await onDisk(database, 'docs', damaged);
      await put({ ...row, sealed: [...flips(row['sealed'])].at(30) });
      close();
    }
    const first = await repository.changedSince(undefined, 2);
    expect(first.upserted.map((each) => each.id)).toEqual([ids[0], ids[3]]);
    const second = await repository.changedSince(first.checkpoint, 2);
    expect(second.upserted.map((each) => each.id)).toEqual([ids[4]]);
    expect(await repository.changedSince(second.checkpoint, 2)).toMatchObject({ upserted: [], length: 0 });
  });
});

async function versionOf(collection: string): Promise<string> {
  const names = await Dexie.getDatabaseNames();
  const name = names.find((each) => each.includes(databaseName) && each.endsWith(`--${collection}`));
  return name?.split('--')[1] ?? '';
}
