import { createRxDatabase, type RxCollection, type RxJsonSchema } from 'rxdb';
import { storedSchema } from '@/data/storage/schemas';
import { strictDexieStorage } from '@/data/storage/database';
import { writeBatch } from '@/data/writeBatch';
import { community, withOffice } from './office';
import { drafts, draftsOf, planOf, records, rosterGrid } from './people';
import { RawStore, removeDatabases } from './rawStore';
import { withPlainOffice } from './plainOffice';
import { type Timing, timed } from './timing';

/** 导入 of a roster that was read: planned against an empty office, then written as one batch. */
export function importRoster(count: number): Promise<Timing> {
  const grid = rosterGrid(count);
  return withOffice(async (office) => {
    const from = performance.now();
    const plan = planOf(grid);
    const planned = performance.now();
    await writeBatch(
      office,
      'members',
      { drafts: draftsOf(plan), changes: [], counts: { new: plan.counts.new } },
      { onProgress: () => undefined, signal: new AbortController().signal },
    );
    const ms = performance.now() - from;
    return { ms, parts: { plan: planned - from, write: ms - (planned - from) } };
  });
}

/** The floor of every write: the same people as plain records into one raw table. */
export async function rawInsert(count: number): Promise<Timing> {
  const people = records(count, community).map((record) => ({ ...record }));
  const name = `bench-raw-${crypto.randomUUID()}`;
  const store = new RawStore(name);
  // Opening is not writing.
  await store.count();
  const ms = await timed(() => store.put(people));
  store.close();
  await removeDatabases(name);
  return { ms };
}

/** insertMany through validation, encryption and ordered commits. */
export function insertEncrypted(count: number): Promise<Timing> {
  const people = drafts(count);
  return withOffice(async (office) => ({
    ms: await timed(() => office.repo('members').insertMany(people)),
  }));
}

/** The same way of the same people without encryption: stamps, validation, ordered commits, the same storage below. */
export async function insertUnsealed(count: number): Promise<Timing> {
  const people = drafts(count);
  return withPlainOffice(async (office) => ({
    ms: await timed(() => office.repo('members').insertMany(people)),
  }));
}

/** The same records into a collection of plain RxDB: same schema, same indexes, same durability, same batches. */
export async function insertPlain(count: number): Promise<Timing> {
  const { encrypted: _none, ...schema }: RxJsonSchema<Record<string, unknown>> = storedSchema('members');
  const people = records(count, community).map((record) => ({ ...record }));
  const name = `bench-plain-${crypto.randomUUID()}`;
  const database = await createRxDatabase<{ members: RxCollection<Record<string, unknown>> }>({
    name,
    storage: strictDexieStorage(),
    multiInstance: false,
    eventReduce: false,
  });
  const { members } = await database.addCollections({ members: { schema, autoMigrate: false } });
  const ms = await timed(async () => {
    for (let at = 0; at < people.length; at += 500) {
      const { error } = await members.bulkInsert(people.slice(at, at + 500));
      if (error.length > 0) throw new Error(`plain RxDB refused ${error.length} records`);
    }
  });
  await database.remove();
  await removeDatabases(name);
  return { ms };
}
