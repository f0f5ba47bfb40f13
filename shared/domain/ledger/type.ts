import type { Code, Envelope, PlainDate } from '../record/envelope';

/** Small append-only entries: points, dues, wishes, claims. */
export interface LedgerEntry extends Envelope {
  /** points, dues, wish, claim */
  kind: Code;
  subjectId: string;
  date: PlainDate;
  rule?: Code;
  /** Points, or fen (1/100 yuan) for dues. */
  amount?: number;
  text?: string;
  evidence?: string;
}
