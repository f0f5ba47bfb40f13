import type { CollectionName, Envelope, OpenEntry } from '@shared/domain/record/envelope';
import type { ReplicaStore } from '@/data/replica';
import type { CountyClient } from './countyClient';
import { CountyFault } from './faults';
import type { CollectionReport } from './report';
import type { MarkGroups } from './markGroups';
import type { Turns } from './turns';

/** Three-way merge by the record's declared policies; `merged.open` already holds the clashes. */
export type MergeRecord = (
  collection: CollectionName,
  base: Envelope | undefined,
  mine: Envelope,
  theirs: Envelope,
  tools: { newId: () => string },
) => { merged: Envelope; clashes: OpenEntry[] };

/** What every part of a run needs. */
export interface RunContext {
  store: ReplicaStore;
  county: CountyClient;
  /** 12-digit code. */
  community: string;
  /** The county account. */
  user: string;
  deviceId: string;
  signal: AbortSignal | undefined;
  clock: () => number;
  newId: () => string;
  merge: MergeRecord;
  /** Documents per page of a pull and per batch of a push. */
  pageSize: number;
  batchSize: number;
  /** Long downloads take turns, so that however many databases run at once, two full pages at most are in memory. */
  inBulk: Turns;
}

/** One database within a run. */
export interface DatabaseRun extends RunContext {
  collection: CollectionName;
  database: string;
  figures: CollectionReport;
  /** Changes of the engine's marks that read before they write. */
  marks: MarkGroups;
  /** Leaves this run's mark at the county before the first write of the run on either side; idempotent. */
  touch: () => Promise<void>;
  progress: (phase: 'check' | 'pull' | 'push', pending?: number) => void;
}

/** Stops the run between two steps once the person asked for it. */
export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new CountyFault('cancelled');
}
