import type { RxStorageInstance } from 'rxdb';
import type { Dexie, Table } from 'dexie';
import type { AnyDocument } from '../encryption/layout';
import type { Place } from './spans';

export type AnyInstance = RxStorageInstance<AnyDocument, unknown, unknown>;

/** What the Dexie storage keeps of an instance. */
export interface DexieInternals {
  dexieDb: Dexie;
  dexieTable: Table<AnyDocument, string>;
  booleanIndexes: string[];
}

function isDexie(value: unknown): value is DexieInternals {
  return typeof value === 'object' && value !== null && 'dexieTable' in value;
}

/** The tables behind an instance of the Dexie storage; undefined of another storage. */
export async function dexieOf(instance: { internals: unknown }): Promise<DexieInternals | undefined> {
  const internals: unknown = await Promise.resolve(instance.internals);
  return isDexie(internals) ? internals : undefined;
}

/** The last place of the order of writing on disk. */
export interface Head {
  lwt: number;
  /** Undefined in an empty collection. */
  place: Place | undefined;
  /** False of a storage that lives in memory only and cannot say what it holds. */
  known: boolean;
}

export async function headOf(instance: AnyInstance, primary: string): Promise<Head> {
  const dexie = await dexieOf(instance);
  if (!dexie) return { lwt: 0, place: undefined, known: false };
  const newest = await dexie.dexieTable.orderBy(`[_meta.lwt+${primary}]`).last();
  if (!newest) return { lwt: 0, place: undefined, known: true };
  const { lwt } = newest._meta;
  return { lwt, place: { id: String(newest[primary]), lwt }, known: true };
}
