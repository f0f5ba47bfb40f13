import { createRxDatabase, type RxStorage } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { CollectionName } from '@shared/domain/record/envelope';
import { migrations } from '@shared/domain/record/migrations';
import { collectionNames } from '@shared/domain/record/schema';
import { encryptingStorage } from '../encryption/storage';
import type { Sealer } from '../encryption/sealer';
import type { SealedStores } from '../encryption/stores';
import { orderedStorage } from './ordered';
import type { AnyCollection, AnyDatabase } from './anyDatabase';
import { baselineCollection, baselineSchema, storedSchema } from './schemas';
import type { Outdated, Raisable } from './outdated';
import { outdatedOf, raise } from './upgrade';
import { validatedStorage } from './validated';

export type { AnyCollection, AnyDatabase };

/** A write is reported only after the disk has it: the default of Chromium waits for the operating system alone. */
export function strictDexieStorage(): RxStorage<unknown, unknown> {
  return getRxStorageDexie({ chromeTransactionDurability: 'strict' });
}

/** Validation sees plain records, encryption comes next, order of commits last. */
export function officeStorage(
  below: RxStorage<unknown, unknown>,
  sealer: Sealer,
  stores?: SealedStores,
  passed?: (collection: string) => Promise<number>,
): RxStorage<unknown, unknown> {
  return validatedStorage(encryptingStorage(orderedStorage(below, passed), sealer, stores));
}

export interface OpenDatabaseOptions {
  names?: readonly CollectionName[];
  /** Called before any collection is opened, with those of an earlier version; what it throws, opening throws. */
  beforeOpening?: (database: AnyDatabase, outdated: readonly Outdated[]) => Promise<void>;
  /** Told in rows while collections are raised to this version. */
  onRaising?: (done: number, total: number) => void;
}

/**
 * Opens the twelve collections, or fewer, and raises those of an earlier version first; a database of that name left
 * open in this page is closed. Throws UpgradeError.
 */
export async function openDatabase(
  name: string,
  storage: RxStorage<unknown, unknown>,
  { names = collectionNames, beforeOpening, onRaising }: OpenDatabaseOptions = {},
): Promise<AnyDatabase> {
  const database = await bareDatabase(name, storage);
  try {
    const wanted = raisable(names);
    const outdated = await outdatedOf(database, wanted);
    await beforeOpening?.(database, outdated);
    await raise(database, wanted, outdated, onRaising);
    await database.addCollections(
      Object.fromEntries(wanted.map((one) => [one.name, { schema: one.schema, autoMigrate: false }])),
    );
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** A database without any collection opened. */
export function bareDatabase(name: string, storage: RxStorage<unknown, unknown>): Promise<AnyDatabase> {
  return createRxDatabase<Record<string, AnyCollection>>({
    name,
    storage,
    multiInstance: false,
    closeDuplicates: true,
    eventReduce: false,
  });
}

/** The collections of this version with the steps that lead to it. */
export function raisable(names: readonly CollectionName[] = collectionNames): Raisable[] {
  return [
    ...names.map((name) => ({ name, schema: storedSchema(name), steps: migrations[name] })),
    { name: baselineCollection, schema: baselineSchema, steps: [] },
  ];
}
