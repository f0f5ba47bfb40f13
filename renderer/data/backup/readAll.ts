import type { BackupContent } from '@shared/ipc/backup';
import type { Area, Desk } from '../desk/desk';
import { DamagedRecordError } from '../errors';
import { chunksOf } from '../repositories/chunks';
import { type AnyInstance, dexieOf } from '../storage/dexie';
import { type Content, type Row, toRow } from '../storage/row';
import { baselineCollection } from '../storage/schemas';
import { deskCount, type DeskLine, deskLine, type Line, type RecordLine, textOf } from './lines';

/** A collection, opened or as it lies. */
export interface Rows {
  name: string;
  storageInstance: Pick<AnyInstance, 'internals' | 'findDocumentsById' | 'count' | 'schema'>;
}

export interface Source {
  desk: Desk;
  collections: Readonly<Record<string, Rows>>;
  versions: Record<string, number>;
}

export interface ReadOptions {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** Values read and handed over together. */
const page = 500;
/** In this order (docs/adr/0058): the engine's marks, then baselines, then records, then the rest of the desk. */
const areasAfter: readonly Area[] = ['draft', 'draftInfo', 'local', 'blob'];
/** Blobs that are made anew where they are missing. */
const remade = /^search\//;

export const emptyContent = (versions: Record<string, number>): BackupContent => ({
  lines: 0,
  counts: {},
  records: {},
  damaged: 0,
  versions,
});

/**
 * Everything that a backup holds, as text of whole lines; `content` is counted on the way and complete after the last
 * piece. Holds one page at a time. What cannot be decrypted is left out and counted.
 */
export async function* readAll(
  { desk, collections }: Source,
  content: BackupContent,
  { onProgress, signal }: ReadOptions = {},
): AsyncGenerator<string> {
  const names = Object.keys(collections).toSorted((a, b) => rank(a) - rank(b));
  let total = 0;
  for (const name of names) total += await countAll(collections[name]);
  let done = 0;

  const given = (count: string, lines: readonly Line[]): string => {
    content.lines += lines.length;
    content.counts[count] = (content.counts[count] ?? 0) + lines.length;
    return textOf(lines);
  };
  const deskPages = async function* (area: Area): AsyncGenerator<string> {
    for (const keys of chunksOf(await keysOf(desk, area), page)) {
      signal?.throwIfAborted();
      yield given(deskCount, await deskLines(desk, area, keys, content));
    }
  };

  yield* deskPages('mark');
  for (const name of names) {
    const collection = collections[name];
    if (!collection) continue;
    for await (const ids of idPages(collection)) {
      signal?.throwIfAborted();
      const rows = await rowsOf(collection, ids, content);
      if (name !== baselineCollection) {
        const living = rows.filter((row) => !row.deleted).length;
        content.records[name] = (content.records[name] ?? 0) + living;
      }
      yield given(
        name,
        rows.map((row): RecordLine => lineOf(name, row)),
      );
      done += ids.length;
      onProgress?.(Math.min(done, total), total);
    }
  }
  for (const area of areasAfter) yield* deskPages(area);
}

async function keysOf(desk: Desk, area: Area): Promise<string[]> {
  const keys = await desk.keys(area);
  return area === 'blob' ? keys.filter((key) => !remade.test(key)) : keys;
}

const rank = (name: string): number => (name === baselineCollection ? 0 : 1);

function lineOf(name: string, { content, deleted, agreed }: Row<Content>): RecordLine {
  return { in: name, ...(deleted && { gone: 1 }), doc: { ...content }, ...(agreed && { agreed }) };
}

async function countAll(collection: Rows | undefined): Promise<number> {
  return (collection && (await (await dexieOf(collection.storageInstance))?.dexieTable.count())) ?? 0;
}

/** Ids lie in the open, so they can be walked also past what cannot be decrypted; tombstones too. */
async function* idPages(collection: Rows): AsyncGenerator<string[]> {
  const table = (await dexieOf(collection.storageInstance))?.dexieTable;
  if (!table) throw new Error(`${collection.name}: this storage cannot be backed up`);
  for (let after = ''; ;) {
    const ids = await table.where(':id').above(after).limit(page).primaryKeys();
    if (ids.length === 0) return;
    yield ids;
    after = ids.at(-1) ?? after;
  }
}

async function rowsOf(collection: Rows, ids: string[], content: BackupContent): Promise<Row<Content>[]> {
  const read = async (some: string[]): Promise<Row<Content>[]> => {
    const found = await collection.storageInstance.findDocumentsById(some, true);
    return found.map((stored) => toRow<Content>(stored));
  };
  try {
    return await read(ids);
  } catch (error) {
    if (!(error instanceof DamagedRecordError)) throw error;
  }
  const rows: Row<Content>[] = [];
  for (const id of ids) {
    const found = await unlessDamaged(read([id]));
    if (found) rows.push(...found);
    else content.damaged += 1;
  }
  return rows;
}

async function deskLines(
  desk: Desk,
  area: Area,
  keys: readonly string[],
  content: BackupContent,
): Promise<DeskLine[]> {
  const lines: DeskLine[] = [];
  for (const key of keys) {
    const bytes = await unlessDamaged(desk.get(area, key), () => {
      content.damaged += 1;
    });
    if (bytes) lines.push(deskLine(area, key, bytes));
  }
  return lines;
}

async function unlessDamaged<T>(work: Promise<T>, damaged?: () => void): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof DamagedRecordError)) throw error;
    damaged?.();
    return undefined;
  }
}
