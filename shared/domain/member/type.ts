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
  /** applicant, activist, candidate, probationary, full */
  category: Code;
  joinedAt?: PlainDate;
  fullMemberAt?: PlainDate;
  introducers?: string;
  branch?: string;
  group?: string;
  partyPost?: string;
  branchSince?: PlainDate;
  /** normal, outPending, movedOut, suspended, retained, probation, removed, expelled, deceased */
  standing: Code;
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

export interface FloatingMember {
  /** out 流出, in 流入 */
  direction: Code;
  /** migrantWork, movedHome, secondJob, graduateVeteran, mobileTalent */
  kind?: Code;
  since?: PlainDate;
  place?: string;
  contact?: string;
  lastContactAt?: PlainDate;
  hasCard?: boolean;
  lostSince?: PlainDate;
  lostReason?: Code;
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
