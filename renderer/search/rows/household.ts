import type { Code, Instant, PlainDate } from '@shared/domain/record/envelope';

/** What lists and figures need of a 住户. */
export interface HouseholdRow {
  id: string;
  /** The community's code. */
  org: string;
  grid?: string;
  compound?: string;
  building?: string;
  stairwell?: string;
  room?: string;
  head?: string;
  phone?: string;
  kind?: Code;
  care: readonly Code[];
  level: Code;
  personCount: number;
  personNames: readonly string[];
  pairedMemberIds: readonly string[];
  /** Set when the household was moved to another community: kept here, no longer visited. */
  movedTo?: string;
  /** Latest visit at which somebody was met; derived from the visits. */
  lastVisitAt?: Instant;
  /** Latest visit of any kind, also 无人在家; derived from the visits. */
  lastTriedAt?: Instant;
  /** Derived from level, care and lastVisitAt by the rule of `shared/domain/household/rules`; undefined: never due. */
  nextDueAt?: PlainDate;
  createdAt: Instant;
  updatedAt: string;
  openCount: number;
}
