import type { Code, Envelope, FieldChange, Instant, PlainDate } from '../record/envelope';

/**
 * Small append-only entries: steps of a flow (docs/adr/0043), points, dues, wishes, claims, calls of care (0047),
 * photographs (0110).
 */
export interface LedgerEntry extends Envelope {
  /** step, points, dues, duesRate, wish, claim, carePlan, careVisit, photo */
  kind: Code;
  subjectId: string;
  /** Of dues and their rates a month, `YYYY-MM`. */
  date: PlainDate;
  /** Which step (see steps.ts) or which rule of the points. */
  rule?: Code;
  /** Points, or fen (1/100 yuan) for dues. */
  amount?: number;
  text?: string;
  evidence?: string;
  /** Of a photograph: a small JPEG in base64 (see photo.ts). */
  image?: string;
  /** What the entry changed in its subject, path by path (see record/changes), so that any PC can take it back. */
  changes?: FieldChange[];
  /** Rules that were told and gone against, by code. */
  against?: Code[];
  /** Set when somebody took the entry back; a list, so that two PCs that do it at once do not clash. */
  takenBack?: TakenBack[];
}

export interface TakenBack {
  id: string;
  at: Instant;
  by: string;
  /** Paths that somebody had changed since and that stayed as they were. */
  kept?: string[];
}
