import type { CollectionName, Envelope } from '@shared/domain/record/envelope';

/** A record as the sync engine sees it. */
export interface ReplicaRecord {
  /** Full content with envelope; of a tombstone at least id/org/updatedBy/updatedAt. */
  content: Envelope;
  deleted: boolean;
  /** Opaque local version; changes with every local write. */
  version: string;
}

/** The county's `_rev` and the content last agreed with it; kept encrypted per record. */
export interface Baseline {
  id: string;
  rev: string;
  /** The agreed content as records hold it (with `ext` folded in); undefined if only a refusal is known. */
  content?: Envelope;
  deleted: boolean;
  /** Attachment stubs of the county's document, carried along on push. */
  attachments?: Record<string, unknown>;
  refused?: { reason: string; status: string; at: string; version: string };
  /** Opaque; a baseline that is put in the place of this one has to carry it along, or it is not seen. */
  over?: string;
}

/** One record to write. */
export interface ReplicaWrite {
  content: Envelope;
  deleted: boolean;
  /** The version that it replaces; undefined: must not exist. */
  expected: string | undefined;
  /**
   * What is herewith agreed with the county; record and baseline are one write. Without it the record was changed
   * here, and the baseline stays what it was.
   */
  agreed?: Omit<Baseline, 'refused' | 'over'>;
}

/** A stretch of the order of writing, both ends as checkpoints: nothing else was written in it. */
export interface Span {
  after: string | undefined;
  upTo: string;
}

export interface ReplicaResult {
  /** Changed meanwhile, and so not written. */
  stale: string[];
  /** Refused by the schema, with the reason. */
  invalid: { id: string; reason: string }[];
  /** Where the written records lie; empty where the store cannot say. */
  spans: Span[];
}

/** The sync engine's way to the records; implemented over RxDB and, for simulations, in memory. */
export interface ReplicaStore {
  /**
   * Records written locally (also by earlier pulls) after the checkpoint, in order of writing; with `until` those up
   * to that checkpoint only.
   */
  changedSince(
    collection: CollectionName,
    checkpoint: string | undefined,
    limit: number,
    until?: string,
  ): Promise<{ records: ReplicaRecord[]; checkpoint: string | undefined }>;
  /** Whether a checkpoint of a collection lies at or before another one of it. */
  isUpTo(checkpoint: string, other: string): boolean;
  getMany(collection: CollectionName, ids: readonly string[]): Promise<Map<string, ReplicaRecord>>;
  write(collection: CollectionName, writes: readonly ReplicaWrite[]): Promise<ReplicaResult>;
  /** Of ids, or of records as this store gave them, which saves reading them again. */
  baselines(
    collection: CollectionName,
    of: readonly (string | ReplicaRecord)[],
  ): Promise<Map<string, Baseline>>;
  putBaselines(collection: CollectionName, baselines: Baseline[]): Promise<void>;
  /** Baselines marked refused; callers bound the number. */
  refused(collection: CollectionName, limit: number): Promise<Baseline[]>;
  /** The engine's own small values: checkpoints, run marks. */
  mark<T>(key: string): Promise<T | undefined>;
  setMark<T>(key: string, value: T): Promise<void>;
  /** Several at once: all or none. */
  setMarks(values: Readonly<Record<string, unknown>>): Promise<void>;
  /** The baselines of what one answer of the county confirmed, and marks: all or none. */
  confirm(
    collection: CollectionName,
    baselines: Baseline[],
    marks: Readonly<Record<string, unknown>>,
  ): Promise<void>;
}
