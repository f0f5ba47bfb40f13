import type { Draft, Envelope } from '@shared/domain/record/envelope';

/** What happened to records; `removed` ones are tombstones. */
export interface ChangeEvent<T extends Envelope> {
  /** Records as they now stand, in order of the change. */
  upserted: T[];
  removed: string[];
  /** Where in the order of writing this lies (see `changedSince`): who heard everything before knows all up to here. */
  checkpoint?: string;
}

/** A plain field (see FieldSpec.plain) with the value or closed range it must have. */
export interface PlainQuery {
  field: string;
  equals?: string | number | boolean;
  from?: string | number;
  to?: string | number;
  /** At most this many, in ascending order of the field; callers always bound it. */
  limit: number;
  /** Otherwise one damaged record hides those that were found with it (DamagedRecordError). */
  leaveOutDamaged?: boolean;
}

/** The only way for features to read and write one collection. A promise resolves when the write is durable. */
export interface Repository<T extends Envelope> {
  get(id: string): Promise<T | undefined>;
  /** In the order of `ids`; missing ones are left out. */
  getMany(ids: readonly string[]): Promise<T[]>;
  find(query: PlainQuery): Promise<T[]>;
  /**
   * Validates, stamps the envelope and writes. The record belongs to `org`, else to the community of the record that it
   * hangs on, else to the open one. Throws ValidationError, NoCommunityError, NotAllowedError.
   */
  insert(draft: Draft<T>, options?: { org?: string }): Promise<T>;
  /** One batch (chunked writes, yields between chunks); progress in records; a fired signal stops between chunks and undoes what was written. */
  insertMany(
    drafts: Draft<T>[],
    options?: { batchId?: string; onProgress?: (done: number, total: number) => void; signal?: AbortSignal },
  ): Promise<string[]>;
  /** Changes the given fields only (undefined removes one), appends to `history`. Throws NotFoundError, ValidationError. */
  update(id: string, patch: Partial<Draft<T>>): Promise<T>;
  /** Like update, computed from the record as it stands at the moment of writing; retried on a concurrent write. */
  modify(id: string, change: (record: T) => Partial<Draft<T>>): Promise<T>;
  /**
   * Like modify for many records in few transactions; missing ones are left out, and `change` may be asked again for a
   * record that somebody else wrote in between. Gives the records as they stand. Throws ValidationError.
   */
  modifyMany(ids: readonly string[], change: (record: T) => Partial<Draft<T>>): Promise<T[]>;
  /** Leaves a tombstone; `restore` takes it back with all its fields. */
  remove(ids: readonly string[]): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  /** Called after durable writes of this collection, also those of a sync. Gives the way to stop. */
  subscribe(listener: (event: ChangeEvent<T>) => void): () => void;
  /**
   * Records (and ids of removed ones) written after the checkpoint in order of writing; an undefined checkpoint starts at the beginning.
   * For indexes and statistics that catch up; a page shorter than `limit` is the last one for now.
   */
  changedSince(
    checkpoint: string | undefined,
    limit: number,
  ): Promise<{ upserted: T[]; removed: string[]; checkpoint: string; length: number }>;
}
