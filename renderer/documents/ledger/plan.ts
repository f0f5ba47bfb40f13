import type { Household } from '@shared/domain/household/type';
import type { Draft } from '@shared/domain/record/envelope';
import type { ImportFailure, ImportRemark, UnknownLabel } from '../plan/notice';

export type HouseholdDraft = Draft<Household>;

/** A household that the office already has: the record without what the envelope adds. */
export type KnownHousehold = HouseholdDraft & { id: string };

/** How planning asks for the households that the office already has; keys come from `householdKey`. */
export interface ExistingHouseholds {
  byKey(key: string): KnownHousehold | undefined;
}

/** What becomes of the rows of one household. `rows` are numbers as Excel shows them. */
export type PlannedHousehold =
  | { rows: number[]; kind: 'new'; draft: HouseholdDraft }
  | {
      rows: number[];
      kind: 'changed';
      id: string;
      known: KnownHousehold;
      patch: Partial<HouseholdDraft>;
      newPersons: number;
    }
  | { rows: number[]; kind: 'unchanged'; id: string };

export interface HouseholdImportPlan {
  households: PlannedHousehold[];
  /** Rows that are not imported; the rest of their household is. */
  failures: ImportFailure[];
  remarks: ImportRemark[];
  unknownLabels: UnknownLabel[];
  counts: {
    /** Rows of the table. */
    rows: number;
    households: number;
    new: number;
    changed: number;
    unchanged: number;
    /** Persons in rows that are imported. */
    persons: number;
    failedRows: number;
    warnings: number;
    /** Households whose rows differ where the head's row decided. */
    withDifferences: number;
    /** ID numbers that were read and not kept. */
    droppedIdNumbers: number;
  };
}

export interface HouseholdImportOptions {
  /** Keeps residents' ID numbers; off unless the office switched it on (data minimisation). */
  keepIdNumbers?: boolean;
}
