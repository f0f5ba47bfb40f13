import 'fake-indexeddb/auto';
import type { RxDatabase } from 'rxdb';
import { expect, it } from 'vitest';
import type { Migration } from '@shared/domain/record/migration';
import { createSealer } from '../encryption/sealer';
import { readDisk, textOf } from '../testDisk';
import { type AnyCollection, bareDatabase, officeStorage, strictDexieStorage } from './database';
import type { StoredSchema } from './schemas';
import { storedTable } from './table';
import { outdatedOf, raise } from './upgrade';

const schemaOf = (version: number): StoredSchema => ({
  version,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 64 },
    schemaVersion: { type: 'number', minimum: 0, maximum: 100, multipleOf: 1 },
    name: { type: 'string' },
    ...(version > 0 && { familyName: { type: 'string' } }),
  },
  required: ['id', 'schemaVersion', 'name', ...(version > 0 ? ['familyName'] : [])],
  encrypted: ['name', ...(version > 0 ? ['familyName'] : [])],
});

const step: Migration = {
  to: 1,
  what: 'split off the family name',
  migrate: (doc) => ({ ...doc, familyName: String(doc['name']).slice(0, 1) }),
};

type Person = { id: string; schemaVersion: number; name: string };
type Opened = { database: RxDatabase; people: AnyCollection };

async function open(name: string, version: number, migrations: Migration[]): Promise<Opened> {
  const sealer = await createSealer(new Uint8Array(32));
  const database = await bareDatabase(name, officeStorage(strictDexieStorage(), sealer));
  const wanted = [{ name: 'people', schema: schemaOf(version), steps: migrations }];
  try {
    await raise(database, wanted, await outdatedOf(database, wanted));
  } catch (error) {
    await database.close();
    throw error;
  }
  const { people } = await database.addCollections({
    people: { schema: schemaOf(version), autoMigrate: false },
  });
  if (!people) throw new Error('no collection');
  return { database, people };
}

it('takes records and tombstones of an earlier version along, and leaves nothing readable behind', async () => {
  const name = crypto.randomUUID();
  const before = await open(name, 0, []);
  const table = storedTable<Person>(before.people);
  const ids = Array.from({ length: 450 }, (_, number) => `p${number}`);
  const content = (id: string): Person => ({ id, schemaVersion: 0, name: '张三丰' });
  await table.write(ids.map((id) => ({ content: content(id), deleted: id === 'p7', previous: undefined })));
  await before.database.close();

  const after = await open(name, 1, [step]);
  const rows = await storedTable<Person>(after.people).read(ids, true);
  expect(rows.size).toBe(450);
  expect(rows.get('p1')).toMatchObject({ deleted: false, content: { familyName: '张', schemaVersion: 1 } });
  expect(rows.get('p7')).toMatchObject({ deleted: true, content: { name: '张三丰' } });
  await after.database.close();
  const disk = await readDisk(name);
  expect(disk.length).toBeGreaterThan(450);
  expect(disk.filter(({ value }) => textOf(value).includes('张'))).toEqual([]);
});

it('takes along what was agreed with the county', async () => {
  const name = crypto.randomUUID();
  const before = await open(name, 0, []);
  const agreed = { mark: 'm', rev: '1-x', deleted: false };
  const content: Person = { id: 'p', schemaVersion: 0, name: '张三丰' };
  await storedTable<Person>(before.people).write([{ content, deleted: false, previous: undefined, agreed }]);
  await before.database.close();
  const forgetful = {
    ...step,
    migrate: ({ id, name: full }: Readonly<Record<string, unknown>>) => ({
      id,
      name: full,
      familyName: '张',
    }),
  };
  const after = await open(name, 1, [forgetful]);
  const rows = await storedTable<Person>(after.people).read(['p'], true);
  expect(rows.get('p')).toMatchObject({ agreed, content: { familyName: '张' } });
  await after.database.close();
});

it('does not open when a step fails, and the earlier version is still there', async () => {
  const name = crypto.randomUUID();
  const before = await open(name, 0, []);
  const row = { content: { id: 'p', schemaVersion: 0, name: '张三丰' }, deleted: false, previous: undefined };
  await storedTable<Person>(before.people).write([row]);
  await before.database.close();
  const broken: Migration = {
    ...step,
    migrate: () => {
      throw new Error('broken step');
    },
  };
  await expect(open(name, 1, [broken])).rejects.toThrow('broken step');
  expect((await readDisk(`${name}--0--people`)).length).toBeGreaterThan(0);
});
