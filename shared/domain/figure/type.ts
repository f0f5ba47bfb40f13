import type { Code, Envelope } from '../record/envelope';

/** What the community reports upward: one figure table of one period. */
export interface Figure extends Envelope {
  kind: Code;
  /** `2026-11` or `2026`. */
  period: string;
  rows: { id: string; label: string; values: Record<string, number> }[];
}
