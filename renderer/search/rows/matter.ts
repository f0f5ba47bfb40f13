import type { Code, Instant, PlainDate } from '@shared/domain/record/envelope';

/** What lists and figures need of a 事项. */
export interface MatterRow {
  id: string;
  /** The community's code. */
  org: string;
  title: string;
  source: Code;
  category?: Code;
  level: Code;
  urgent: boolean;
  state: Code;
  deadline?: PlainDate;
  responsible?: string;
  reporter?: string;
  grid?: string;
  householdId?: string;
  visitId?: string;
  meetingId?: string;
  createdAt: Instant;
  /** When the last step to `closed` was taken, while the matter is closed. */
  closedAt?: Instant;
  updatedAt: string;
  openCount: number;
}
