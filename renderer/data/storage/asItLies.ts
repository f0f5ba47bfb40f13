import type { AnyDatabase } from './anyDatabase';
import type { AnyInstance } from './dexie';
import type { Outdated, Raisable } from './outdated';
import { filledSchema, instanceOf } from './upgrade';

/** The rows of one collection in the version in which they lie. */
export interface StoredRows {
  name: string;
  version: number;
  storageInstance: AnyInstance;
}

/**
 * Opens all collections as they lie on disk, without raising any: for the backup before that, and for what can still
 * be read where it fails. Close what is given before anything else opens them.
 */
export async function asItLies(
  database: AnyDatabase,
  wanted: readonly Raisable[],
  outdated: readonly Outdated[],
): Promise<{ collections: Record<string, StoredRows>; close: () => Promise<void> }> {
  const collections: Record<string, StoredRows> = {};
  const close = async (): Promise<void> => {
    for (const { storageInstance } of Object.values(collections)) await storageInstance.close();
  };
  try {
    for (const { name, schema } of wanted) {
      // Where a raising was cut off, the earliest version has all rows.
      const earlier = outdated.find((one) => one.name === name);
      const found = earlier?.meta.data.schema ?? filledSchema(database, schema);
      const storageInstance = await instanceOf(database, name, found);
      collections[name] = { name, version: earlier?.version ?? schema.version, storageInstance };
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { collections, close };
}
