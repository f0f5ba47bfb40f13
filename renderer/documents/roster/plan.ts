import type { Draft } from '@shared/domain/record/envelope';
import type { Member } from '@shared/domain/member/type';
import type { ImportFailure, ImportRemark, UnknownLabel } from '../plan/notice';

export type MemberDraft = Draft<Member>;

/** A member that the office already has: the record without what the envelope adds. */
export type KnownMember = MemberDraft & { id: string };

/** How planning asks for the members that the office already has. */
export interface ExistingMembers {
  byIdNumber(idNumber: string): KnownMember | undefined;
  byName(name: string): readonly KnownMember[];
}

export interface MemberChange {
  field: keyof MemberDraft;
  from: unknown;
  to: unknown;
}

/**
 * Why a row may or may not be a member of the office: several of them fit, name and birth date are the same but one
 * side has no ID number, or only the name is the same and nothing contradicts it.
 */
export type Doubt = 'several' | 'oneNumber' | 'onlyName';

/** A member that a row may mean, and what the row would then change in the record. */
export interface Candidate {
  id: string;
  known: KnownMember;
  changes: MemberChange[];
}

export interface DoubtfulMember {
  row: number;
  kind: 'doubtful';
  name: string;
  why: Doubt;
  /** What the row says of the person. */
  says: Partial<MemberDraft>;
  /** The new member, if it is none of the candidates; undefined where a 人员类别 is missing. */
  draft: MemberDraft | undefined;
  candidates: Candidate[];
}

/** What becomes of one row. `settleMembers` turns the plan and the clerk's decisions into what is to be written. */
export type PlannedMember =
  | { row: number; kind: 'new'; draft: MemberDraft }
  | { row: number; kind: 'changed'; id: string; name: string; changes: MemberChange[] }
  | DoubtfulMember
  | { row: number; kind: 'unchanged'; id: string; name: string }
  | { row: number; kind: 'failed'; failures: ImportFailure[] };

export interface MemberImportPlan {
  rows: PlannedMember[];
  failures: ImportFailure[];
  remarks: ImportRemark[];
  unknownLabels: UnknownLabel[];
  counts: {
    total: number;
    new: number;
    changed: number;
    unchanged: number;
    doubtful: number;
    failed: number;
    /** Rows that are imported with a remark. */
    warnings: number;
  };
}

export interface MemberImportOptions {
  /** Category of new members whose row names none, e.g. `full`; without it such a row fails unless its 转正日期 tells. */
  defaultCategory?: string;
  /** Branch of those whose row names none: the sheet may be the list of one. */
  defaultBranch?: string;
  /** The branches that the office has: one that the file names in full or in short is written as here. */
  branches?: readonly string[];
  /** `YYYY-MM-DD`; dates after it are remarked on. Default: today on this PC. */
  today?: string;
}
