import 'fake-indexeddb/auto';
import { createRxDatabase } from 'rxdb';
import { expect, it } from 'vitest';
import { createSealer } from '../encryption/sealer';
import { officeStorage, strictDexieStorage } from './database';
import { baselineSchema } from './schemas';
import { storedTable } from './table';

it('tells which ids may be there, never leaving out one that is', async () => {
  const database = await createRxDatabase({
    name: crypto.randomUUID(),
    storage: officeStorage(strictDexieStorage(), await createSealer(new Uint8Array(32))),
    multiInstance: false,
  });
  const { baselines } = await database.addCollections({ baselines: { schema: baselineSchema } });
  const table = storedTable(baselines);
  const ids = (from: number, count: number): string[] =>
    Array.from({ length: count }, (_, at) => `m|${String(from + at).padStart(5, '0')}`);
  const there = ids(1000, 400);
  await table.write(
    there.map((id) => ({
      content: { id, collection: 'm', isRefused: 0, baseline: {} },
      deleted: id.endsWith('7'),
      previous: undefined,
    })),
  );
  expect(await table.maybeThere(ids(2000, 100))).toEqual([]);
  expect(await table.maybeThere(ids(950, 100))).toEqual(ids(1000, 50));
  // Tombstones are there too.
  expect(await table.maybeThere(ids(1010, 60))).toEqual(ids(1010, 60));
  // Far apart: nothing is known, so all come back.
  const scattered = [...ids(0, 60), ...ids(9000, 60)];
  expect(await table.maybeThere(scattered)).toEqual(scattered);
  expect(await table.maybeThere(ids(1398, 4))).toEqual(ids(1398, 4));
  await database.close();
});
