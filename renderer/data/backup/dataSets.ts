import { Dexie, type Table } from 'dexie';
import { collectionNames, schemaVersions } from '@shared/domain/record/schema';

/**
 * Which set of databases is the present one: a restore builds another set beside it and then changes this one row, in
 * one durable transaction (docs/adr/0059).
 */
const pointerName = 'office-current';
/** The set that there is before any restore. */
export const firstSet = 'office';
const rowId = 'current';

interface Row {
  id: string;
  name: string;
}

async function withPointer<R>(work: (rows: Table<Row, string>) => Promise<R>): Promise<R> {
  const database = new Dexie(pointerName, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ sets: 'id' });
  await database.open();
  try {
    return await work(database.table('sets'));
  } finally {
    database.close();
  }
}

/** The name of the present set. */
export async function currentSet(): Promise<string> {
  return withPointer(async (rows) => (await rows.get(rowId))?.name ?? firstSet);
}

/** The one step that makes a finished set the present one. */
export async function makeCurrent(name: string): Promise<void> {
  await withPointer((rows) => rows.put({ id: rowId, name }));
}

/** A name that no set has. */
export const newSetName = (): string => `${firstSet}-r${crypto.randomUUID().replaceAll('-', '')}`;

const ours = /^(?:rxdb-dexie-(office(?:-r[0-9a-f]{32})?)--.*|(office(?:-r[0-9a-f]{32})?)-desk)$/;

/** Of a database's name the set that it belongs to; undefined for others. */
function setOf(database: string): string | undefined {
  const found = ours.exec(database);
  return found?.[1] ?? found?.[2];
}

/** Removes one set, e.g. a half-built one. */
export async function removeSet(name: string): Promise<void> {
  for (const database of await Dexie.getDatabaseNames())
    if (setOf(database) === name) await Dexie.delete(database);
}

/**
 * Removes what a restore left behind (the set before it, or a half-built one) and rows of earlier versions that were
 * given up. Call it when the present set has opened.
 */
export async function removeOtherSets(): Promise<void> {
  const current = await currentSet();
  for (const database of await Dexie.getDatabaseNames()) {
    const set = setOf(database);
    if (set === undefined) continue;
    if (set !== current || isGivenUp(database)) await Dexie.delete(database);
  }
}

const versioned = /--(\d+)--(?:rx-migration-state-meta-)?([A-Za-z]+?)(?:-\d+)?$/;

/** Rows of an earlier version of a collection, or what RxDB's migration noted about them. */
function isGivenUp(database: string): boolean {
  const [, version, name] = versioned.exec(database) ?? [];
  const known = collectionNames.find((one) => one === name);
  return known !== undefined && Number(version) < schemaVersions[known];
}
