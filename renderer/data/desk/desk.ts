import { type Collection, Dexie, type Table } from 'dexie';
import { BrokenSealError, type Sealer } from '../encryption/sealer';
import { resealPage, type SealedStore } from '../encryption/stores';
import { noteDamaged } from '../damaged';
import { DamagedRecordError } from '../errors';

/** What a value of the desk is for; also the unit in which values are listed. */
export type Area = 'header' | 'local' | 'draft' | 'draftInfo' | 'mark' | 'blob';

interface Cell {
  id: string;
  area: Area;
  sealed: Uint8Array<ArrayBuffer>;
}

export interface Entry {
  area: Area;
  key: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The store beside the records for what belongs to this PC alone: settings, drafts, the sync engine's marks, blobs.
 * Values are encrypted and bound to their key; keys lie open, so they must not hold anything personal.
 */
export interface Desk {
  /** Throws DamagedRecordError. */
  get(area: Area, key: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** All in one transaction; resolves when durable. */
  put(entries: Entry[]): Promise<void>;
  remove(cells: { area: Area; key: string }[]): Promise<void>;
  /** All values of a small area, without damaged ones. */
  list(area: Area): Promise<Uint8Array<ArrayBuffer>[]>;
  /** Everything in it as sealed values, for a change of the data key. */
  readonly store: SealedStore;
  /** The keys of an area; reads no values. */
  keys(area: Area): Promise<string[]>;
  close(): void;
}

/** Opens the desk; writes nothing. */
export async function openDesk(name: string, sealer: Sealer): Promise<Desk> {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ cells: 'id, area' });
  await database.open();
  const cells: Table<Cell, string> = database.table('cells');

  // By id, which every value is bound to; `area` lies open and is bound to nothing, so an edit of it must hide nothing.
  const within = (area: Area): Collection<Cell, string> => cells.where('id').startsWith(idOf(area, ''));

  const open = async (cell: Cell): Promise<Uint8Array<ArrayBuffer>> => {
    try {
      return await sealer.open(cell.sealed, binding(cell.id));
    } catch (error) {
      if (!(error instanceof BrokenSealError)) throw error;
      noteDamaged('desk', cell.id);
      throw new DamagedRecordError('desk', cell.id);
    }
  };

  const reseal = async (cell: Cell): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    const plain = await open(cell);
    return sealer.isCurrent(cell.sealed) ? undefined : sealer.seal(plain, binding(cell.id));
  };

  return {
    async get(area, key) {
      const cell = await cells.get(idOf(area, key));
      return cell && open(cell);
    },
    async put(entries) {
      await sealer.writing(async () => {
        const sealed = await Promise.all(
          entries.map(async ({ area, key, bytes }): Promise<Cell> => {
            const id = idOf(area, key);
            return { id, area, sealed: await sealer.seal(bytes, binding(id)) };
          }),
        );
        await cells.bulkPut(sealed);
      });
    },
    async remove(ids) {
      await cells.bulkDelete(ids.map(({ area, key }) => idOf(area, key)));
    },
    async list(area) {
      const found = await within(area).toArray();
      const opened = await Promise.allSettled(found.map(open));
      for (const one of opened) {
        if (one.status === 'rejected' && !(one.reason instanceof DamagedRecordError)) throw one.reason;
      }
      return opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    },
    store: {
      name: 'desk',
      database: () => Promise.resolve(name),
      count: () => cells.count(),
      page: (after, limit, write) => resealPage(cells, { field: 'sealed', reseal }, { after, limit, write }),
    },
    async keys(area) {
      const ids = await within(area).primaryKeys();
      return ids.map((id) => id.slice(area.length + 1));
    },
    close: () => database.close(),
  };
}

function idOf(area: Area, key: string): string {
  return `${area}/${key}`;
}

function binding(id: string): string {
  return JSON.stringify(['desk', id]);
}
