import type { Table } from 'dexie';
import { fromDexieToStorage } from 'rxdb/plugins/storage-dexie';
import { DamagedRecordError } from '../errors';
import { type AnyInstance, dexieOf, type DexieInternals } from '../storage/dexie';
import type { DocumentCipher } from './documents';
import { type AnyDocument, sealedField } from './layout';

/** What was found in a page of sealed values. */
export interface ResealedPage {
  /** Where the next page begins; undefined after the last one. */
  last: string | undefined;
  seen: number;
  /** Values that an earlier key had sealed. */
  earlier: number;
  /** Ids of values that no key opens; they stay as they are. */
  damaged: string[];
}

/** Everything that lies sealed in one database. */
export interface SealedStore {
  readonly name: string;
  /** Of the database on disk. */
  database(): Promise<string>;
  count(): Promise<number>;
  /**
   * Opens the values behind `after` in order of their ids, and with `write` seals those of an earlier key anew, unless
   * somebody else wrote one in between. Resolves when durable.
   */
  page(after: string | undefined, limit: number, write: boolean): Promise<ResealedPage>;
}

/** The stores that are open now. */
export type SealedStores = Set<SealedStore>;

/** The documents of one collection, below RxDB: sealing them anew changes no revision and tells nobody. */
export function documentStore(name: string, below: AnyInstance, cipher: DocumentCipher): SealedStore {
  const internals = async (): Promise<DexieInternals> => {
    const found = await dexieOf(below);
    if (!found) throw new Error(`${name} does not lie on disk`);
    return found;
  };
  return {
    name,
    database: async () => (await internals()).dexieDb.name,
    count: async () => (await internals()).dexieTable.count(),
    async page(after, limit, write) {
      const { dexieTable, booleanIndexes } = await internals();
      return resealPage(
        dexieTable,
        {
          field: sealedField,
          reseal: (row) => cipher.reseal(fromDexieToStorage<AnyDocument>(booleanIndexes, row)),
        },
        { after, limit, write },
      );
    },
  };
}

/** One page of any table whose rows hold one sealed value. `reseal` throws DamagedRecordError. */
export async function resealPage<Row>(
  table: Table<Row, string>,
  { field, reseal }: { field: keyof Row; reseal: (row: Row) => Promise<Row[keyof Row] | undefined> },
  { after, limit, write }: { after: string | undefined; limit: number; write: boolean },
): Promise<ResealedPage> {
  const range = after === undefined ? table.toCollection() : table.where(':id').above(after);
  const keys = await range.limit(limit).primaryKeys();
  const rows = await table.bulkGet(keys);
  const damaged: string[] = [];
  const renewed = new Map<string, { before: unknown; sealed: Row[keyof Row] }>();
  await Promise.all(
    keys.map(async (key, at) => {
      const row = rows[at];
      if (!row) return;
      try {
        const sealed = await reseal(row);
        if (sealed !== undefined) renewed.set(key, { before: row[field], sealed });
      } catch (error) {
        if (!(error instanceof DamagedRecordError)) throw error;
        damaged.push(key);
      }
    }),
  );
  if (write && renewed.size > 0) await putIfUnchanged(table, field, renewed);
  const last = keys.length < limit ? undefined : keys.at(-1);
  return { last, seen: keys.length, earlier: renewed.size, damaged };
}

function putIfUnchanged<Row>(
  table: Table<Row, string>,
  field: keyof Row,
  renewed: ReadonlyMap<string, { before: unknown; sealed: Row[keyof Row] }>,
): Promise<void> {
  return table.db.transaction('rw', table, async () => {
    const now = await table.bulkGet([...renewed.keys()]);
    const changes = [...renewed.values()];
    const puts = now.flatMap((row, at) => {
      const change = changes[at];
      return row && change && same(row[field], change.before) ? [{ ...row, [field]: change.sealed }] : [];
    });
    await table.bulkPut(puts);
  });
}

/** Text, or bytes. A value sealed twice is never the same, for its nonce is random. */
function same(a: unknown, b: unknown): boolean {
  if (!(a instanceof Uint8Array) || !(b instanceof Uint8Array)) return a === b;
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
