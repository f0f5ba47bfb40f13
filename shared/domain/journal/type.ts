import type { Code, Envelope, Instant } from '../record/envelope';

/** Access and export log, sync runs, import batches. */
export interface JournalEntry extends Envelope {
  /** syncRun, importBatch, export, access, signIn, setting */
  kind: Code;
  at: Instant;
  by: string;
  /** Shape depends on `kind`; never names or numbers of persons. */
  detail: Record<string, unknown>;
}
