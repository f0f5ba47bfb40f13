import type { RxStorage } from 'rxdb';
import type { BackupContent } from '@shared/ipc/backup';
import { collectionNames } from '@shared/domain/record/schema';
import { migrateRecord } from '@shared/domain/record/migrations';
import type { Sealer } from '../encryption/sealer';
import { type Desk, type Entry, openDesk } from '../desk/desk';
import { noteVersions } from '../desk/header';
import { writeJson } from '../desk/json';
import { NewerDataError } from '../errors';
import { type AnyDatabase, officeStorage, openDatabase } from '../storage/database';
import type { Content } from '../storage/row';
import { storedTable } from '../storage/table';
import { bytesOf, deskCount, type DeskLine, isDeskLine, type Line, linesOf, type RecordLine } from './lines';

/** What a new set is made with. */
export interface Making {
  sealer: Sealer;
  storage: RxStorage<unknown, unknown>;
  versions: Record<string, number>;
}

/** A backup does not hold what it says, or a record does not fit the schema; nothing was changed. */
export class RestoreError extends Error {
  /** The collection concerned. */
  readonly part: string;
  constructor(part: string, reason: string) {
    super(`${part}: ${reason}`);
    this.name = 'RestoreError';
    this.part = part;
  }
}

export interface BuildOptions {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
  /** Values for `Office.local` of the new set, beside those of the backup. */
  local?: Readonly<Record<string, unknown>>;
}

/** Throws NewerDataError when the backup was made by a newer version. */
export function checkVersions(content: BackupContent, known: Record<string, number>): void {
  for (const [part, version] of Object.entries(content.versions)) {
    const knownVersion = known[part] ?? -1;
    if (version > knownVersion) throw new NewerDataError(part, version, knownVersion);
  }
}

/** What the engine remembers about the order of writing is of another set; without it everything is looked at once. */
const countsWrites = ({ area, key }: DeskLine): boolean =>
  area === 'mark' && /^(?:sync:(?:pushed|pulled)|order):/.test(key);

/**
 * Writes a whole set of databases under `name` from the text of a backup and closes it again. No other set may be open:
 * RxDB holds 13 collections at a time. Throws NewerDataError, RestoreError and what the disk throws; what was written
 * so far is then the caller's to remove.
 */
export async function buildSet(
  name: string,
  { sealer, storage, versions }: Making,
  pieces: AsyncIterable<string>,
  content: BackupContent,
  { onProgress, signal, local = {} }: BuildOptions = {},
): Promise<void> {
  checkVersions(content, versions);
  const counts: Record<string, number> = {};
  const counted = (part: string, count: number): void => {
    counts[part] = (counts[part] ?? 0) + count;
  };
  const desk = await openDesk(`${name}-desk`, sealer);
  let database: AnyDatabase | undefined;
  try {
    await noteVersions(desk, versions);
    database = await openDatabase(name, officeStorage(storage, sealer));
    let done = 0;
    for await (const piece of pieces) {
      signal?.throwIfAborted();
      const lines = linesOf(piece);
      const deskLines = lines.filter(isDeskLine);
      await putDesk(desk, deskLines);
      counted(deskCount, deskLines.length);
      for (const [part, group] of byCollection(lines)) {
        await putRecords(database, part, group);
        counted(part, group.length);
      }
      done += lines.length;
      onProgress?.(done, content.lines);
    }
    for (const [key, value] of Object.entries(local)) await writeJson(desk, 'local', key, value);
  } finally {
    await database?.close();
    desk.close();
  }
  for (const part of new Set([...Object.keys(content.counts), ...Object.keys(counts)])) {
    if ((content.counts[part] ?? 0) !== (counts[part] ?? 0)) throw new RestoreError(part, 'count differs');
  }
}

function byCollection(lines: readonly Line[]): Map<string, RecordLine[]> {
  const groups = new Map<string, RecordLine[]>();
  for (const line of lines) {
    if (isDeskLine(line)) continue;
    const group = groups.get(line.in);
    if (group) group.push(line);
    else groups.set(line.in, [line]);
  }
  return groups;
}

async function putDesk(desk: Desk, lines: readonly DeskLine[]): Promise<void> {
  const entries = lines
    .filter((line) => !countsWrites(line))
    .map((line): Entry => ({ area: line.area, key: line.key, bytes: bytesOf(line) }));
  if (entries.length > 0) await desk.put(entries);
}

async function putRecords(database: AnyDatabase, part: string, lines: RecordLine[]): Promise<void> {
  const collection = database.collections[part];
  if (!collection) throw new RestoreError(part, 'no such collection');
  const known = collectionNames.find((name) => name === part);
  const { conflicts, invalid } = await storedTable<Content>(collection).add(
    lines.map(({ doc, gone, agreed }) => ({
      content: known ? { ...migrateRecord(known, doc), id: doc.id } : doc,
      deleted: gone === 1,
      ...(agreed && { agreed }),
    })),
  );
  if (conflicts.length > 0) throw new RestoreError(part, 'a record came twice');
  const [issues] = [...invalid.values()];
  if (issues) throw new RestoreError(part, issues.map(({ path, code }) => `${path} ${code}`).join('; '));
}
