import { createRevision, createRxSchema, getPrimaryKeyOfInternalDocument, now, writeSingle } from 'rxdb';
import type { AnyDocument, AnySchema } from '../encryption/layout';
import { UpgradeError } from '../errors';
import type { AnyDatabase } from './anyDatabase';
import type { AnyInstance } from './dexie';
import type { Meta, Outdated, Raisable } from './outdated';
import { copyRows, Sides } from './raising';
import type { StoredSchema } from './schemas';

/** RxDB's word for its entries about collections. */
const context = 'collection';

/** Collections on disk of an earlier version than wanted, the earliest first; several of one where a raising was cut off. */
export async function outdatedOf(
  database: AnyDatabase,
  wanted: readonly Raisable[],
): Promise<readonly Outdated[]> {
  const candidates = wanted.flatMap(({ name, schema }) =>
    Array.from({ length: schema.version }, (_, version) => ({ name, version })),
  );
  const ids = candidates.map(({ name, version }) =>
    getPrimaryKeyOfInternalDocument(`${name}-${version}`, context),
  );
  const found = await database.internalStore.findDocumentsById(ids, false);
  return candidates.flatMap(({ name, version }, at) => {
    const meta = found.find(({ id }) => id === ids[at]);
    return meta ? [{ name, version, meta: asMeta(meta) }] : [];
  });
}

/** Entries with the key of a collection are RxDB's entries about collections. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const asMeta = (found: object): Meta => found as Meta;

/** A schema with all that RxDB adds to it. */
export const filledSchema = (database: AnyDatabase, schema: StoredSchema): AnySchema =>
  createRxSchema<AnyDocument>(schema, database.hashFunction).jsonSchema;

/** Opens the rows of one version of a collection, with everything that lies between RxDB and the disk. */
export function instanceOf(database: AnyDatabase, name: string, schema: object): Promise<AnyInstance> {
  return database.storage.createStorageInstance<AnyDocument>({
    databaseInstanceToken: database.token,
    databaseName: database.name,
    collectionName: name,
    // A schema comes as RxDB has filled it; what its documents hold is of no concern here.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    schema: schema as AnySchema,
    options: {},
    multiInstance: false,
    devMode: false,
  });
}

/**
 * Brings collections of earlier versions to the wanted one (docs/adr/0120). Whatever it throws, and wherever it is
 * killed, the rows of before are whole until those of now are. Throws UpgradeError.
 */
export async function raise(
  database: AnyDatabase,
  wanted: readonly Raisable[],
  outdated: readonly Outdated[],
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  const opened: Sides[] = [];
  try {
    for (const one of outdated) {
      const target = wanted.find(({ name }) => name === one.name);
      if (target) opened.push(await sidesOf(database, target, one, opened));
    }
    let total = 0;
    for (const sides of opened) total += await sides.count();
    let done = 0;
    for (const sides of opened) {
      await copyRows(sides, (rows) => onProgress?.((done += rows), total));
    }
    for (const { of } of opened) await forget(database, of.meta);
    // What is left of the old rows goes at a later start.
    for (const sides of opened) await sides.drop().catch(() => undefined);
  } catch (error) {
    for (const sides of opened) await sides.close().catch(() => undefined);
    throw error instanceof UpgradeError ? error : new UpgradeError('failed', error);
  }
}

async function sidesOf(
  database: AnyDatabase,
  { name, schema, steps }: Raisable,
  of: Outdated,
  before: readonly Sides[],
): Promise<Sides> {
  const filled = filledSchema(database, schema);
  return Sides.open({
    of,
    steps,
    schema: filled,
    old: await instanceOf(database, name, of.meta.data.schema),
    now: await instanceOf(database, name, filled),
    // Of two earlier versions the later one holds copies of the earlier.
    isLater: before.some((one) => one.of.name === name),
  });
}

/** The step that decides: from here on the rows of this version are the data. */
async function forget(database: AnyDatabase, meta: Meta): Promise<void> {
  const document: Meta = {
    ...meta,
    _deleted: true,
    _meta: { ...meta._meta, lwt: now() },
    _rev: createRevision(database.token, meta),
  };
  await writeSingle(database.internalStore, { previous: meta, document }, 'raised');
}
