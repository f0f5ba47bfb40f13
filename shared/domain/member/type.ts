import type { Code, Envelope, PlainDate } from '../record/envelope';

/** 党员 (domain.md section 3). */
export interface Member extends Envelope {
  name: string;
  /** male, female */
  gender?: Code;
  /** GB/T 3304 code, e.g. `01` 汉族. */
  ethnicity?: Code;
  /** 公民身份号码, 18 characters, GB 11643. */
  idNumber?: string;
  birthDate?: PlainDate;
  nativePlace?: string;
  education?: Code;
  degree?: string;
  school?: string;
  workSince?: PlainDate;
  employerPost?: string;
  occupation?: Code;
  mobile?: string;
  address?: string;
  householdId?: string;
  /** applicant, activist, candidate, probationary, full, cancelled */
  category: Code;
  joinedAt?: PlainDate;
  fullMemberAt?: PlainDate;
  introducers?: string;
  development?: Development;
  branch?: string;
  group?: string;
  partyPost?: string;
  branchSince?: PlainDate;
  /** normal, outPending, movedOut, suspended, retained, probation, removed, expelled, deceased */
  standing: Code;
  /** Since when the standing holds, where it is not the usual one. */
  standingSince?: PlainDate;
  /** Last day of 留党察看. */
  standingUntil?: PlainDate;
  floating?: FloatingMember;
  transfers?: Transfer[];
  inService?: InServiceReport;
  /** hardship, veteran, immobile … */
  care?: Code[];
  tags?: string[];
  reviews?: { id: string; year: number; grade: Code }[];
  posts?: string[];
  rewards?: string;
  note?: string;
}

/** The way into the party; papers of admission and political review stay out of the software. */
export interface Development {
  appliedAt?: PlainDate;
  talkedAt?: PlainDate;
  activistAt?: PlainDate;
  /** Last half-yearly review. */
  reviewedAt?: PlainDate;
  candidateAt?: PlainDate;
  trainingHours?: number;
  /** 预备期 was extended to this day. */
  probationUntil?: PlainDate;
}

export interface FloatingMember {
  /** out 流出, in 流入; absent: lost, but not floating. */
  direction?: Code;
  /** migrantWork, movedHome, secondJob, graduateVeteran, mobileTalent */
  kind?: Code;
  since?: PlainDate;
  place?: string;
  contact?: string;
  lastContactAt?: PlainDate;
  hasCard?: boolean;
  lostSince?: PlainDate;
  lostReason?: Code;
  /** Last of the searches for a lost member. */
  searchedAt?: PlainDate;
}

export interface Transfer {
  id: string;
  direction: Code;
  date: PlainDate;
  fromOrg?: string;
  toOrg?: string;
  letterNumber?: string;
  validDays?: number;
  receiptAt?: PlainDate;
  /** The letter came back: refused, lost or expired. */
  returnedAt?: PlainDate;
}

export interface InServiceReport {
  employer?: string;
  reportedAt?: PlainDate;
  skills?: string;
  post?: string;
  wish?: string;
  householdIds?: string[];
  halfYearDone?: string[];
  feedback?: string;
}
