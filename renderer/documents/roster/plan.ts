import type { Draft } from '@shared/domain/record/envelope';
import type { Member } from '@shared/domain/member/type';
import type { ImportFailure, ImportRemark, UnknownLabel } from '../plan/notice';

export type MemberDraft = Draft<Member>;

/** A member that the office already has: the record without what the envelope adds. */
export type KnownMember = MemberDraft & { id: string };

/** How planning asks for the members that the office already has. */
export interface ExistingMembers {
  byIdNumber(idNumber: string): KnownMember | undefined;
  byNameAndBirth(name: string, birthDate: string): readonly KnownMember[];
}

export interface MemberChange {
  field: keyof MemberDraft;
  from: unknown;
  to: unknown;
}

/** What becomes of one row. Writing it is the caller's: insertMany of `draft`s, update by `patch`. */
export type PlannedMember =
  | { row: number; kind: 'new'; draft: MemberDraft }
  | {
      row: number;
      kind: 'changed';
      id: string;
      name: string;
      patch: Partial<MemberDraft>;
      changes: MemberChange[];
    }
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
    failed: number;
    /** Rows that are imported with a remark. */
    warnings: number;
  };
}

export interface MemberImportOptions {
  /** Category of rows that name none, e.g. `full`; without it such a row fails unless its 转正日期 tells. */
  defaultCategory?: string;
  /** `YYYY-MM-DD`; dates after it are remarked on. Default: today on this PC. */
  today?: string;
}
