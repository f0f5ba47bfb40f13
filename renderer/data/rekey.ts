import { Dexie } from 'dexie';
import type { DataKey } from '@/platform/host';
import type { Sealer } from './encryption/sealer';
import type { SealedStore, SealedStores } from './encryption/stores';
import { breathe } from './repositories/chunks';

/** What changing the data key came to. */
export interface RekeyResult {
  /** Values sealed anew. */
  resealed: number;
  /** Values that no key opens, damaged before; they stay as they are. */
  damaged: { store: string; id: string }[];
  /** False while something is left that the key before has sealed. */
  complete: boolean;
}

/** The change of the data key (ADR 54); can be broken off anywhere and begun again. */
export interface Rekey {
  /** Seals with another key from now on. */
  begin(key: DataKey): Promise<void>;
  /**
   * Seals anew what earlier keys have sealed, then reads everything once more. Progress is told in values, of both rounds.
   * Throws the signal's reason.
   */
  run(options: {
    signal: AbortSignal;
    onProgress: (done: number, total: number) => void;
  }): Promise<RekeyResult>;
  /** Forgets the earlier keys; call it after a complete run. */
  end(): void;
}

const pageLength = 200;

/** `name`: of the office's databases. */
export function rekeyOf(parts: { name: string; sealer: Sealer; stores: SealedStores }): Rekey {
  const { name, sealer, stores } = parts;
  return {
    begin: (key) => sealer.change(key),
    async run({ signal, onProgress }) {
      // A write that began under the key before could land behind the place that was passed.
      await sealer.settled();
      const all = [...stores];
      const counts = await Promise.all(all.map((store) => store.count()));
      const total = 2 * counts.reduce((sum, count) => sum + count, 0);
      let done = 0;
      const through = async (write: boolean): Promise<Omit<RekeyResult, 'complete'>> => {
        const found: Omit<RekeyResult, 'complete'> = { resealed: 0, damaged: [] };
        for (const store of all) {
          for await (const page of pagesOf(store, write, signal)) {
            done += page.seen;
            found.resealed += page.earlier;
            found.damaged.push(...page.damaged.map((id) => ({ store: store.name, id })));
            onProgress(Math.min(done, total), total);
          }
        }
        return found;
      };
      const { resealed } = await through(true);
      const left = await through(false);
      const complete = left.resealed === 0 && (await unread(name, all)).length === 0;
      return { resealed, damaged: left.damaged, complete };
    },
    end: () => sealer.dropFormer(),
  };
}

async function* pagesOf(store: SealedStore, write: boolean, signal: AbortSignal) {
  let after: string | undefined;
  do {
    signal.throwIfAborted();
    const page = await store.page(after, pageLength, write);
    yield page;
    after = page.last;
    await breathe();
  } while (after !== undefined);
}

/** Databases of this office that hold documents and are not among those gone through. */
async function unread(name: string, stores: readonly SealedStore[]): Promise<string[]> {
  const known = new Set(await Promise.all(stores.map((store) => store.database())));
  const names = (await Dexie.getDatabaseNames()).filter(
    (candidate) => candidate.startsWith(`rxdb-dexie-${name}--`) && !known.has(candidate),
  );
  const found: string[] = [];
  for (const candidate of names) {
    const database = await new Dexie(candidate).open();
    // What a migration has emptied stays behind as an empty database.
    if ((await database.table('docs').count()) > 0) found.push(candidate);
    database.close();
  }
  return found;
}
