import {
  addRxPlugin,
  createRxDatabase,
  type RxCollection,
  type RxCollectionCreator,
  type RxDatabase,
  type RxStorage,
} from 'rxdb';
import { RxDBMigrationSchemaPlugin } from 'rxdb/plugins/migration-schema';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { CollectionName } from '@shared/domain/record/envelope';
import { migrate, type Migration } from '@shared/domain/record/migration';
import { migrations } from '@shared/domain/record/migrations';
import { collectionNames } from '@shared/domain/record/schema';
import { encryptingStorage } from '../encryption/storage';
import type { Sealer } from '../encryption/sealer';
import { agreedField } from './agreed';
import type { SealedStores } from '../encryption/stores';
import { orderedStorage } from './ordered';
import { baselineCollection, baselineSchema, type StoredSchema, storedSchema } from './schemas';
import { validatedStorage } from './validated';

export type AnyCollection = RxCollection<Record<string, unknown>>;
export type AnyDatabase = RxDatabase<Record<string, AnyCollection>>;

/** A write is reported only after the disk has it: the default of Chromium waits for the operating system alone. */
export function strictDexieStorage(): RxStorage<unknown, unknown> {
  return getRxStorageDexie({ chromeTransactionDurability: 'strict' });
}

/** Validation sees plain records, encryption comes next, order of commits last. */
export function officeStorage(
  below: RxStorage<unknown, unknown>,
  sealer: Sealer,
  stores?: SealedStores,
): RxStorage<unknown, unknown> {
  return validatedStorage(encryptingStorage(orderedStorage(below), sealer, stores));
}

/** Opens the twelve collections, or fewer; a database of that name left open in this page is closed first. */
export async function openDatabase(
  name: string,
  storage: RxStorage<unknown, unknown>,
  names: readonly CollectionName[] = collectionNames,
): Promise<AnyDatabase> {
  const database: AnyDatabase = await createRxDatabase<Record<string, AnyCollection>>({
    name,
    storage,
    multiInstance: false,
    closeDuplicates: true,
    eventReduce: false,
  });
  const records = names.map((collection) => [
    collection,
    collectionOf(storedSchema(collection), migrations[collection]),
  ]);
  try {
    await database.addCollections({
      ...Object.fromEntries(records),
      [baselineCollection]: collectionOf(baselineSchema, []),
    });
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** A collection with its steps from earlier schema versions; RxDB takes every record through them before it opens. */
export function collectionOf(
  schema: StoredSchema,
  steps: readonly Migration[],
): RxCollectionCreator<Record<string, unknown>> {
  addRxPlugin(RxDBMigrationSchemaPlugin);
  const strategies = steps.map((step): [number, (doc: Readonly<Record<string, unknown>>) => unknown] => [
    step.to,
    ({ [agreedField]: agreed, ...doc }) => ({
      ...migrate([step], doc),
      ...(agreed !== undefined && { [agreedField]: agreed }),
    }),
  ]);
  return { schema, migrationStrategies: Object.fromEntries(strategies), autoMigrate: true };
}
