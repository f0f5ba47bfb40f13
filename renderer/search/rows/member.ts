import type { Code, PlainDate } from '@shared/domain/record/envelope';

/** What lists, filters and figures need of a 党员; the codes are those of `shared/domain/member/codes`. */
export interface MemberRow {
  id: string;
  /** The community's code. */
  org: string;
  name: string;
  gender?: Code;
  ethnicity?: Code;
  birthDate?: PlainDate;
  /** Whole, for finding by its tail and for recognising duplicates; screens mask it. */
  idNumber?: string;
  mobile?: string;
  address?: string;
  education?: Code;
  occupation?: Code;
  category: Code;
  standing: Code;
  branch?: string;
  group?: string;
  partyPost?: string;
  joinedAt?: PlainDate;
  fullMemberAt?: PlainDate;
  /** out 流出, in 流入; undefined: not floating. */
  floatingDirection?: Code;
  floatingKind?: Code;
  floatingSince?: PlainDate;
  lostSince?: PlainDate;
  /** A 在职党员 who reported to the community (双报到). */
  inService: boolean;
  /** Of his 双报到: half-years whose report is done, households paired with him, whether the words for the employer are written. */
  halvesDone: readonly string[];
  pairedCount?: number;
  feedbackWritten?: boolean;
  /** Grades of 民主评议; see `gradeFacts`. */
  reviews: readonly string[];
  /** How many times the membership was transferred in or out. */
  transferCount: number;
  /** Dates of the last transfer in, the last transfer out and its receipt; see `transferDates`. */
  arrivedAt?: PlainDate;
  leftAt?: PlainDate;
  acceptedAt?: PlainDate;
  /** What figures of an earlier day take back; see `pastOf`. */
  past: readonly string[];
  /** From when due days count; see `milestonesOf`. */
  milestones: readonly string[];
  care: readonly Code[];
  tags: readonly string[];
  householdId?: string;
  /** Where the member went, or is to go: `shared/domain/record/move`. */
  movedTo?: string;
  /** 积分 of this calendar year; added up from the ledger, undefined without an entry. */
  points?: number;
  updatedAt: string;
  /** Open differences that a person has to decide. */
  openCount: number;
}
