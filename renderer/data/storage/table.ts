import {
  getChangedDocumentsSince,
  normalizeMangoQuery,
  now,
  type PreparedQuery,
  prepareQuery,
  type RxCollection,
} from 'rxdb';
import { lenientReader } from '../encryption/lenient';
import { DamagedRecordError, NotIndexedError } from '../errors';
import type { AnyInstance } from './dexie';
import { onErased } from './onDisk';
import { maybeThere } from './presence';
import {
  type Changes,
  type Content,
  type Row,
  sortErrors,
  type Stored,
  toChanges,
  toRow,
  toStored,
  type Write,
  type WriteResult,
} from './row';
import { isUpTo, nextContext, type Place, takeSpan } from './spans';

export type { Write } from './row';

/** What a field must be; both ends of a range belong to it. */
export type Condition =
  | { equals: string | number | boolean }
  | { from?: string | number; to?: string | number };

/** Plain fields that lead an index, in its order. */
export interface Range {
  fields: Record<string, Condition>;
  limit: number;
  /** Rows that cannot be read do not hide the others. */
  leaveOutDamaged?: boolean;
}

/** RxDB's storage of one collection without its document objects: nothing is cached or proxied. */
export interface StoredTable<T extends Content> {
  readonly name: string;
  /** Missing ids are missing in the map. Throws DamagedRecordError. */
  read(ids: readonly string[], withDeleted: boolean): Promise<Map<string, Row<T>>>;
  /** The same beside damaged rows, whose ids are named. */
  readable(
    ids: readonly string[],
    withDeleted: boolean,
  ): Promise<{ rows: Map<string, Row<T>>; damaged: ReadonlySet<string> }>;
  /** Leaves out ids that surely do not exist; asks once, where a look at each of them would take as many requests. */
  maybeThere(ids: readonly string[]): Promise<readonly string[]>;
  /** All rows in one transaction, except those reported. A new row may take the place of a tombstone. */
  write(writes: readonly Write<T>[]): Promise<WriteResult>;
  /** The same for rows that must not exist, not even as tombstones: such ones are conflicts. */
  add(writes: readonly Omit<Write<T>, 'previous'>[]): Promise<WriteResult>;
  /** In ascending order of the index, without tombstones. Throws NotIndexedError, DamagedRecordError. */
  find(range: Range): Promise<T[]>;
  /** With tombstones, without what is damaged, in order of writing; those up to `until` only. */
  changedSince(
    checkpoint: string | undefined,
    limit: number,
    until?: string,
  ): Promise<{ rows: Row<T>[]; checkpoint: string | undefined }>;
  subscribe(listener: (changes: Changes<T>) => void): () => void;
}

/** Opens the table of a collection. */
export function storedTable<T extends Content>(
  collection: RxCollection<Record<string, unknown>>,
): StoredTable<T> {
  const { storageInstance } = collection;
  const { schema } = storageInstance;
  const indexes = (schema.indexes ?? []).map((index) => [index].flat().map(String));

  return {
    name: collection.name,

    async read(ids, withDeleted) {
      if (ids.length === 0) return new Map();
      const found = await storageInstance.findDocumentsById([...new Set(ids)], withDeleted);
      return new Map(found.map((stored) => [String(stored['id']), toRow<T>(stored)]));
    },

    readable: (ids, withDeleted) => readBeside(storageInstance, ids, withDeleted),

    maybeThere: (ids) => maybeThere(storageInstance, ids),

    async write(writes) {
      if (writes.length === 0) return { conflicts: [], invalid: new Map() };
      const rows = writes.map((one) => ({
        document: toStored(one),
        ...(one.previous && { previous: one.previous.stored }),
      }));
      return written((context) => storageInstance.bulkWrite(rows, context));
    },

    async add(writes) {
      if (writes.length === 0) return { conflicts: [], invalid: new Map() };
      // Below RxDB's own layer, which would put a new row over a tombstone without asking.
      const below = storageInstance.originalStorageInstance;
      const _meta = { lwt: now() };
      const _rev = `1-${collection.database.token}`;
      const rows = writes.map((one) => ({
        document: { ...toStored({ ...one, previous: undefined }), _meta, _rev },
      }));
      return written((context) => collection.database.lockedRun(() => below.bulkWrite(rows, context)));
    },

    async find({ fields, limit, leaveOutDamaged = false }) {
      if (limit <= 0) return [];
      const names = Object.keys(fields);
      const index = indexes.find(
        ([first, ...rest]) => first === '_deleted' && names.every((name, at) => rest[at] === name),
      );
      if (!index) throw new NotIndexedError(collection.name, names.join('+'));
      const conditions = names.map((name) => [name, toSelector(fields[name] ?? {})]);
      const ask = (rows: number): Promise<Page> => {
        const query = normalizeMangoQuery(schema, {
          selector: { _deleted: { $eq: false }, ...Object.fromEntries(conditions) },
          sort: index.slice(1).map((name) => ({ [name]: 'asc' as const })),
          index,
          limit: rows,
        });
        return queried(collection, prepareQuery(schema, query), leaveOutDamaged);
      };
      // Callers take a short page for the last one, so what is damaged is made up for.
      for (let rows = limit; ; rows = limit + 1 + (rows - limit) * 2) {
        const { documents, damaged } = await ask(rows);
        if (documents.length === rows && rows - damaged.size < limit) continue;
        const whole = documents.filter((stored) => !damaged.has(stored)).slice(0, limit);
        return whole.map((stored) => toRow<T>(stored).content);
      }
    },

    async changedSince(checkpoint, limit, until) {
      const end = until === undefined ? undefined : toPlace(until);
      const rows: Row<T>[] = [];
      let reached = checkpoint === undefined ? undefined : toPlace(checkpoint);
      for (;;) {
        const wanted = limit - rows.length;
        const { documents, damaged } = await pageAfter(collection, wanted, reached);
        const found = end ? documents.filter((stored) => isUpTo(placeOf(stored), end)) : documents;
        for (const stored of found) if (!damaged.has(stored)) rows.push(toRow<T>(stored));
        const last = found.at(-1);
        if (last) reached = placeOf(last);
        // Callers take a short page for the last one, so what is damaged is made up for.
        if (rows.length >= limit || found.length < wanted) break;
      }
      return { rows, checkpoint: reached && toCheckpoint(reached) };
    },

    subscribe(listener) {
      const subscription = collection.eventBulks$.subscribe((bulk) => {
        if (bulk.isLocal) return;
        listener(toChanges<T>(bulk.events));
      });
      const stop = onErased(collection, (ids) => listener({ upserted: [], removed: [...ids] }));
      return () => {
        subscription.unsubscribe();
        stop();
      };
    },
  };
}

interface Page {
  documents: Stored[];
  damaged: ReadonlySet<Stored>;
}

/** Documents written after a place, with what can be read of damaged ones. */
async function pageAfter(
  { storageInstance, database }: RxCollection<Record<string, unknown>>,
  limit: number,
  after: Place | undefined,
): Promise<Page> {
  const reader = lenientReader(storageInstance.originalStorageInstance);
  const page = reader && (await database.lockedRun(() => reader.changedSince(limit, after)));
  if (page) return page;
  const { documents } = await getChangedDocumentsSince(storageInstance, limit, after);
  return { documents, damaged: new Set() };
}

/** What a query finds, with what can be read of damaged ones. */
async function queried(
  { storageInstance, database }: RxCollection<Record<string, unknown>>,
  query: PreparedQuery<Stored>,
  leaveOutDamaged: boolean,
): Promise<Page> {
  const reader = leaveOutDamaged ? lenientReader(storageInstance.originalStorageInstance) : undefined;
  if (reader) return database.lockedRun(() => reader.query(query));
  const { documents } = await storageInstance.query(query);
  return { documents, damaged: new Set() };
}

/** Row by row where one of them is damaged, which is rare. */
async function readBeside<T extends Content>(
  instance: Pick<AnyInstance, 'findDocumentsById'>,
  ids: readonly string[],
  withDeleted: boolean,
): Promise<{ rows: Map<string, Row<T>>; damaged: ReadonlySet<string> }> {
  const damaged = new Set<string>();
  const found = async (some: string[]): Promise<Stored[]> => {
    if (some.length === 0) return [];
    try {
      return await instance.findDocumentsById(some, withDeleted);
    } catch (error) {
      if (!(error instanceof DamagedRecordError)) throw error;
      if (some.length === 1) {
        damaged.add(error.id);
        return [];
      }
      const middle = some.length >> 1;
      return [...(await found(some.slice(0, middle))), ...(await found(some.slice(middle)))];
    }
  };
  const stored = await found([...new Set(ids)]);
  return { rows: new Map(stored.map((one) => [String(one['id']), toRow<T>(one)])), damaged };
}

/** Gives each write a context of its own, by which the disk tells where the rows came to lie. */
async function written(
  write: (context: string) => Promise<{ error: Parameters<typeof sortErrors>[0] }>,
): Promise<WriteResult> {
  const context = nextContext();
  try {
    const { error } = await write(context);
    const span = takeSpan(context);
    return { ...sortErrors(error), ...(span && { span }) };
  } finally {
    takeSpan(context);
  }
}

const placeOf = (stored: Stored): Place => ({ id: String(stored['id']), lwt: stored._meta.lwt });

/** A place as callers keep it. */
export const toCheckpoint = ({ id, lwt }: Place): string => JSON.stringify({ id, lwt });

// Only `toCheckpoint` makes these.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const toPlace = (checkpoint: string): Place => JSON.parse(checkpoint) as Place;

/** Whether one checkpoint lies at or before another. */
export const isCheckpointUpTo = (checkpoint: string, other: string): boolean =>
  isUpTo(toPlace(checkpoint), toPlace(other));

function toSelector(condition: Condition): Record<string, unknown> {
  if ('equals' in condition) return { $eq: condition.equals };
  return {
    ...(condition.from !== undefined && { $gte: condition.from }),
    ...(condition.to !== undefined && { $lte: condition.to }),
  };
}
