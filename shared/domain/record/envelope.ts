/** `YYYY-MM-DD`; in old records also `YYYY-MM` or `YYYY` (partial dates are legal). */
export type PlainDate = string;
/** UTC instant as an ISO 8601 string, e.g. `2026-11-21T09:30:00.000Z`. */
export type Instant = string;
/** A value of a code list; unknown codes are kept and shown as they are. */
export type Code = string;

/** One changed field of a history entry; values as stored. */
export interface FieldChange {
  field: string;
  from?: unknown;
  to?: unknown;
}

/** Who changed what and when; merged between PCs by `id`. */
export interface HistoryEntry {
  id: string;
  at: Instant;
  by: string;
  deviceId: string;
  changes: FieldChange[];
}

/** A true clash of one field that a person has to decide; syncs with the record. */
export interface OpenEntry {
  id: string;
  field: string;
  base?: unknown;
  mine?: unknown;
  theirs?: unknown;
  mineBy: string;
  mineAt: Instant;
  theirsBy: string;
  theirsAt: Instant;
}

/** The fields that every record carries (design.md, "Data on the PC"). */
export interface Envelope {
  /** UUIDv7. */
  id: string;
  /** 12-digit statistical division code of the community. */
  org: string;
  createdAt: Instant;
  createdBy: string;
  updatedAt: Instant;
  /** Name of the person at the PC; not checked by the county. */
  updatedBy: string;
  /** County account, set when pushing; the county checks it against the session. */
  sentBy?: string;
  deviceId: string;
  schemaVersion: number;
  /** Fields that this version does not know; spread out again on push. */
  ext: Record<string, unknown>;
  open: OpenEntry[];
  history: HistoryEntry[];
  movedFrom?: string;
  movedTo?: string;
}

export type CollectionName =
  | 'orgUnits'
  | 'members'
  | 'households'
  | 'visits'
  | 'councils'
  | 'meetings'
  | 'matters'
  | 'partners'
  | 'ledger'
  | 'figures'
  | 'journal';

/** The fields of a record without its envelope: what a form fills in. */
export type Draft<T extends Envelope> = Omit<T, keyof Envelope>;
