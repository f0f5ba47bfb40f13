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
}

/** The sync engine's way to the records; implemented over RxDB and, for simulations, in memory. */
export interface ReplicaStore {
  /** Records written locally (also by earlier pulls) after the checkpoint, in order of writing. */
  changedSince(
    collection: CollectionName,
    checkpoint: string | undefined,
    limit: number,
  ): Promise<{ records: ReplicaRecord[]; checkpoint: string | undefined }>;
  getMany(collection: CollectionName, ids: readonly string[]): Promise<Map<string, ReplicaRecord>>;
  /**
   * Writes records whose local version still is `expected` (undefined: must not exist). Gives the ids of those
   * that were changed meanwhile and so were not written, and of those that the schema refused, with the reason.
   */
  write(
    collection: CollectionName,
    writes: { content: Envelope; deleted: boolean; expected: string | undefined }[],
  ): Promise<{ stale: string[]; invalid: { id: string; reason: string }[] }>;
  baselines(collection: CollectionName, ids: readonly string[]): Promise<Map<string, Baseline>>;
  putBaselines(collection: CollectionName, baselines: Baseline[]): Promise<void>;
  /** Baselines marked refused; callers bound the number. */
  refused(collection: CollectionName, limit: number): Promise<Baseline[]>;
  /** The engine's own small values: checkpoints, run marks. */
  mark<T>(key: string): Promise<T | undefined>;
  setMark<T>(key: string, value: T): Promise<void>;
}
