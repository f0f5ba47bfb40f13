import { getChangedDocumentsSince, normalizeMangoQuery, prepareQuery, type RxCollection } from 'rxdb';
import { NotIndexedError } from '../errors';
import {
  type Changes,
  type Content,
  type Row,
  sortErrors,
  toChanges,
  toRow,
  toStored,
  type WriteResult,
} from './row';

export interface Write<T> {
  content: T;
  deleted: boolean;
  /** The row this write replaces; undefined: there is none yet. */
  previous: Row<T> | undefined;
}

/** What a field must be; both ends of a range belong to it. */
export type Condition =
  | { equals: string | number | boolean }
  | { from?: string | number; to?: string | number };

/** Plain fields that lead an index, in its order. */
export interface Range {
  fields: Record<string, Condition>;
  limit: number;
}

/** RxDB's storage of one collection without its document objects: nothing is cached or proxied. */
export interface StoredTable<T extends Content> {
  readonly name: string;
  /** Missing ids are missing in the map. Throws DamagedRecordError. */
  read(ids: readonly string[], withDeleted: boolean): Promise<Map<string, Row<T>>>;
  /** All rows in one transaction, except those reported. */
  write(writes: Write<T>[]): Promise<WriteResult>;
  /** In ascending order of the index, without tombstones. Throws NotIndexedError, DamagedRecordError. */
  find(range: Range): Promise<T[]>;
  /** With tombstones, in order of writing. */
  changedSince(
    checkpoint: string | undefined,
    limit: number,
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

    async write(writes) {
      if (writes.length === 0) return { conflicts: [], invalid: new Map() };
      const rows = writes.map(({ content, deleted, previous }) => ({
        document: toStored(content, deleted, previous?.stored),
        ...(previous && { previous: previous.stored }),
      }));
      const { error } = await storageInstance.bulkWrite(rows, 'office');
      return sortErrors(error);
    },

    async find({ fields, limit }) {
      if (limit <= 0) return [];
      const names = Object.keys(fields);
      const index = indexes.find(
        ([first, ...rest]) => first === '_deleted' && names.every((name, at) => rest[at] === name),
      );
      if (!index) throw new NotIndexedError(collection.name, names.join('+'));
      const conditions = names.map((name) => [name, toSelector(fields[name] ?? {})]);
      const query = normalizeMangoQuery(schema, {
        selector: { _deleted: { $eq: false }, ...Object.fromEntries(conditions) },
        sort: index.slice(1).map((name) => ({ [name]: 'asc' as const })),
        index,
        limit,
      });
      const { documents } = await storageInstance.query(prepareQuery(schema, query));
      return documents.map((stored) => toRow<T>(stored).content);
    },

    async changedSince(checkpoint, limit) {
      const { documents, checkpoint: reached } = await getChangedDocumentsSince(
        storageInstance,
        limit,
        checkpoint === undefined ? undefined : JSON.parse(checkpoint),
      );
      return {
        rows: documents.map((stored) => toRow<T>(stored)),
        checkpoint: documents.length > 0 ? JSON.stringify(reached) : checkpoint,
      };
    },

    subscribe(listener) {
      const subscription = collection.eventBulks$.subscribe((bulk) => {
        if (bulk.isLocal) return;
        listener(toChanges<T>(bulk.events));
      });
      return () => subscription.unsubscribe();
    },
  };
}

function toSelector(condition: Condition): Record<string, unknown> {
  if ('equals' in condition) return { $eq: condition.equals };
  return {
    ...(condition.from !== undefined && { $gte: condition.from }),
    ...(condition.to !== undefined && { $lte: condition.to }),
  };
}
