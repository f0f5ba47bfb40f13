import type { Code, Instant } from '@shared/domain/record/envelope';

/** What lists need of a 会议. */
export interface MeetingRow {
  id: string;
  /** The community's code. */
  org: string;
  councilId: string;
  title: string;
  year: number;
  /** Undefined: 待编号. */
  number?: number;
  startsAt: Instant;
  chair?: string;
  recorder?: string;
  state: Code;
  itemCount: number;
  itemTitles: readonly string[];
  /** Ids of the 党员 who were present. */
  presentMemberIds: readonly string[];
  updatedAt: string;
  openCount: number;
}
