import { Dexie } from 'dexie';

/** What the floor stores: any record with an id, in plain text. */
export type Plain = Record<string, unknown> & { id: string };

/** Few large transactions are the fastest way to write with Dexie (see docs/bench.md). */
const batch = 1000;

/** The floor of all storage: one Dexie table with three indexes, each transaction strict as in the product. */
export class RawStore {
  readonly #db: Dexie;

  constructor(name: string) {
    this.#db = new Dexie(name, { chromeTransactionDurability: 'strict' });
    this.#db.version(1).stores({ records: 'id, name, branch, updatedAt' });
  }

  async put(records: readonly Plain[]): Promise<void> {
    for (let at = 0; at < records.length; at += batch) {
      await this.#db.table<Plain>('records').bulkPut(records.slice(at, at + batch));
    }
  }

  count(): Promise<number> {
    return this.#db.table('records').count();
  }

  /** The first rows in the order of names. */
  first(limit: number): Promise<Plain[]> {
    return this.#db.table<Plain>('records').orderBy('name').limit(limit).toArray();
  }

  close(): void {
    this.#db.close();
  }
}

/** Removes the databases whose names contain `part`, so that a run leaves nothing for the next to trip over. */
export async function removeDatabases(part: string): Promise<void> {
  for (const name of await Dexie.getDatabaseNames()) if (name.includes(part)) await Dexie.delete(name);
}
