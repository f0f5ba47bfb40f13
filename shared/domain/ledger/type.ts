import type { Code, Envelope, PlainDate } from '../record/envelope';

/** Small append-only entries: points, dues, wishes, claims, calls of care (docs/adr/0047). */
export interface LedgerEntry extends Envelope {
  /** points, dues, duesRate, wish, claim, carePlan, careVisit */
  kind: Code;
  subjectId: string;
  /** Of dues and their rates a month, `YYYY-MM`. */
  date: PlainDate;
  rule?: Code;
  /** Points, or fen (1/100 yuan) for dues. */
  amount?: number;
  text?: string;
  evidence?: string;
}
