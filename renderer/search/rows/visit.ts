import type { Code, Instant, PlainDate } from '@shared/domain/record/envelope';

/** What lists and figures need of a 走访. */
export interface VisitRow {
  id: string;
  /** The community's code. */
  org: string;
  grid?: string;
  householdId: string;
  at: Instant;
  mode: Code;
  occasion: Code;
  nobodyHome: boolean;
  visitors: readonly string[];
  needCount: number;
  followUpAt?: PlainDate;
  updatedAt: string;
  openCount: number;
}
