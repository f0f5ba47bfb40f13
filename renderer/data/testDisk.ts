import { Dexie } from 'dexie';
import type { CollectionName } from '@shared/domain/record/envelope';
import { schemaVersions } from '@shared/domain/record/schema';

/** One value as IndexedDB holds it. */
export interface DiskValue {
  database: string;
  store: string;
  value: unknown;
}

/** For tests: every value of every object store of the databases whose name contains `part`. */
export async function readDisk(part: string): Promise<DiskValue[]> {
  const found: DiskValue[] = [];
  for (const name of (await Dexie.getDatabaseNames()).filter((candidate) => candidate.includes(part))) {
    const database = await new Dexie(name).open();
    for (const table of database.tables) {
      for (const value of await table.toArray()) found.push({ database: name, store: table.name, value });
    }
    database.close();
  }
  return found;
}

/** All text in a value: strings, names of fields, and bytes read as UTF-8 and as base64 of UTF-8. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return `${value}\n${decoded(value)}`;
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, inner]) => `${name}\n${textOf(inner)}`)
      .join('\n');
  }
  return String(value);
}

function decoded(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** Changes the raw documents of a collection behind the back of the app (which must be closed). */
export async function editDisk(
  databaseName: string,
  collection: CollectionName,
  edit: (documents: Record<string, unknown>[]) => void,
): Promise<void> {
  const database = await new Dexie(
    `rxdb-dexie-${databaseName}--${schemaVersions[collection]}--${collection}`,
  ).open();
  const table = database.table<Record<string, unknown>>('docs');
  const documents = await table.toArray();
  edit(documents);
  await table.bulkPut(documents);
  database.close();
}

/**
 * For tests: lets so many values be written, then every write fails as a full disk's would; gives the way to
 * end that.
 */
export function failAfter(allowed: number): () => void {
  let left = allowed;
  const { prototype } = IDBObjectStore;
  const put = Object.getOwnPropertyDescriptor(prototype, 'put');
  const real: unknown = put?.value;
  if (!put || typeof real !== 'function') throw new Error('no put');
  const failing = function (this: IDBObjectStore, ...given: unknown[]): unknown {
    left -= 1;
    if (left < 0) throw new DOMException('no more', 'QuotaExceededError');
    return real.apply(this, given);
  };
  Object.defineProperty(prototype, 'put', { ...put, value: failing });
  return () => {
    Object.defineProperty(prototype, 'put', put);
  };
}
