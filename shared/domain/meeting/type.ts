import type { Code, Envelope, Instant, PlainDate } from '../record/envelope';

/** 会议 and its minutes (domain.md section 5). */
export interface Meeting extends Envelope {
  councilId: string;
  title: string;
  /** Year and number within council and year; no number until the county gave one (待编号). */
  year: number;
  number?: number;
  startsAt: Instant;
  endsAt?: Instant;
  place?: string;
  chair?: string;
  recorder?: string;
  attendance: Attendance[];
  /** 列席, names. */
  guests?: string[];
  items: AgendaItem[];
  nextSteps?: string;
  /** draft 草稿, review 待审, final 定稿, archived 归档 */
  state: Code;
  seal?: { hash: string; at: Instant; by: string };
  /** 更正 after 定稿; the original stays. */
  amendments?: { id: string; at: Instant; by: string; text: string }[];
}

export interface Attendance {
  id: string;
  name: string;
  memberId?: string;
  /** present 实到, leave 请假, absent 缺席 */
  state: Code;
  late?: boolean;
  reason?: string;
  votes: boolean;
}

export interface AgendaItem {
  id: string;
  title: string;
  proposer?: string;
  report?: string;
  discussion: { id: string; speaker: string; text: string }[];
  decision?: string;
  vote?: Vote;
  /** 回避, names. */
  recused?: string[];
  responsible?: string;
  dueAt?: PlainDate;
  matterIds?: string[];
}

export interface Vote {
  /** hands 举手, ballot 票决 */
  mode: Code;
  ayes: number;
  noes: number;
  abstentions: number;
}
