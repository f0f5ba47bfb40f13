import 'fake-indexeddb/auto';
import { createRxDatabase, fillWithDefaultSettings, type RxStorageInstance } from 'rxdb';
import { expect, it } from 'vitest';
import type { AnyDocument } from '../encryption/layout';
import { createSealer, type Sealer } from '../encryption/sealer';
import { officeStorage, strictDexieStorage } from './database';
import { orderedStorage } from './ordered';
import { baselineSchema } from './schemas';
import { storedTable } from './table';

type Instance = RxStorageInstance<AnyDocument, unknown, unknown>;

const open = (databaseName: string): Promise<Instance> =>
  orderedStorage(strictDexieStorage()).createStorageInstance<AnyDocument>({
    databaseInstanceToken: 'token',
    databaseName,
    collectionName: 'baselines',
    schema: { ...fillWithDefaultSettings(baselineSchema), encrypted: [] },
    options: {},
    multiInstance: false,
    devMode: false,
  });

const write = async (instance: Instance, id: string, lwt: number): Promise<void> => {
  const document = {
    id,
    isRefused: 0,
    collection: 'c',
    _deleted: false,
    _attachments: {},
    _rev: '1-a',
    _meta: { lwt },
  };
  const { error } = await instance.bulkWrite([{ document }], 'test');
  expect(error).toEqual([]);
};

const stampOf = async (instance: Instance, id: string): Promise<number> => {
  const [found] = await instance.findDocumentsById([id], false);
  return found?._meta.lwt ?? 0;
};

it('keeps a stamp that is later than all before', async () => {
  const instance = await open(crypto.randomUUID());
  await write(instance, 'a', 1000.01);
  await write(instance, 'b', 1000.02);
  expect([await stampOf(instance, 'a'), await stampOf(instance, 'b')]).toEqual([1000.01, 1000.02]);
  await instance.close();
});

it('goes on from the greatest stamp of an earlier session when the clock was set back', async () => {
  const name = crypto.randomUUID();
  const before = await open(name);
  await write(before, 'a', 5000.5);
  await before.close();
  const after = await open(name);
  await write(after, 'b', 100);
  await write(after, 'c', 101);
  expect([await stampOf(after, 'b'), await stampOf(after, 'c')]).toEqual([5000.51, 5000.52]);
  await after.close();
});

it('gives a write that was overtaken by another one to those who read in between', async () => {
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const sealer = await createSealer(new Uint8Array(32));
  const slowForOne: Sealer = {
    ...sealer,
    sealAll: async (values) => {
      if (values.some(({ binding }) => binding.includes('"slow"'))) await gate;
      return sealer.sealAll(values);
    },
  };
  const database = await createRxDatabase({
    name: crypto.randomUUID(),
    storage: officeStorage(strictDexieStorage(), slowForOne),
    multiInstance: false,
  });
  const { baselines } = await database.addCollections({ baselines: { schema: baselineSchema } });
  const table = storedTable(baselines);
  const put = (id: string): Promise<unknown> => {
    const content = { id, collection: 'c', isRefused: 0, baseline: {} };
    return table.write([{ content, deleted: false, previous: undefined }]);
  };
  const slow = put('slow');
  await put('quick');
  const { rows, checkpoint } = await table.changedSince(undefined, 10);
  expect(rows.map(({ content }) => content.id)).toEqual(['quick']);
  go();
  await slow;
  const later = await table.changedSince(checkpoint, 10);
  expect(later.rows.map(({ content }) => content.id)).toEqual(['slow']);
  await database.close();
});
