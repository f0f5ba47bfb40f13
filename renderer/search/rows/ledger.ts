import type { Code, PlainDate } from '@shared/domain/record/envelope';

/** What lists and sums need of a ledger entry (党费, 积分, 关怀走访 …). */
export interface LedgerRow {
  id: string;
  /** The community's code. */
  org: string;
  kind: Code;
  subjectId: string;
  date: PlainDate;
  rule?: Code;
  amount?: number;
  /** Somebody took it back: it counts no more. */
  takenBack: boolean;
  createdAt: string;
}
