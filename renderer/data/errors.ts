/** The key does not open this PC's data; nothing was written. */
export class WrongKeyError extends Error {
  constructor() {
    super('the key does not open this data');
    this.name = 'WrongKeyError';
  }
}

/** The data was written by a newer version of the app; opening it would show empty lists. */
export class NewerDataError extends Error {
  /** The collection (or `desk` for the store beside them) whose version is ahead. */
  readonly part: string;
  readonly found: number;
  readonly known: number;
  constructor(part: string, found: number, known: number) {
    super(`${part} has version ${found}, this app knows ${known}`);
    this.name = 'NewerDataError';
    this.part = part;
    this.found = found;
    this.known = known;
  }
}

/** A stored value cannot be decrypted: edited, swapped with another one, or cut off. */
export class DamagedRecordError extends Error {
  readonly collection: string;
  readonly id: string;
  constructor(collection: string, id: string) {
    super(`damaged: ${collection}/${id}`);
    this.name = 'DamagedRecordError';
    this.collection = collection;
    this.id = id;
  }
}

/** No record with this id (or it was removed). */
export class NotFoundError extends Error {
  readonly collection: string;
  readonly id: string;
  constructor(collection: string, id: string) {
    super(`not found: ${collection}/${id}`);
    this.name = 'NotFoundError';
    this.collection = collection;
    this.id = id;
  }
}

/** One reason why a record does not fit its schema. */
export interface ValidationIssue {
  /** Top-level field, or '' when the record as a whole is meant. */
  field: string;
  /** Path within the field, e.g. `items/0/title`. */
  path: string;
  /** Machine-readable reason of the validator, e.g. `OBJECT_MISSING_REQUIRED_PROPERTY`. */
  code: string;
  message: string;
}

/** A record does not fit its schema; nothing of the call was kept. */
export class ValidationError extends Error {
  readonly collection: string;
  readonly issues: ValidationIssue[];
  /** Position among the drafts of `insertMany`; 0 for a single record. */
  readonly index: number;
  constructor(collection: string, issues: ValidationIssue[], index = 0) {
    super(`${collection}: ${issues.map((issue) => `${issue.path}: ${issue.code}`).join('; ')}`);
    this.name = 'ValidationError';
    this.collection = collection;
    this.issues = issues;
    this.index = index;
  }
}

/** A record was to be written before the 设置向导 said who works here and for which community. */
export class NoProfileError extends Error {
  constructor() {
    super('no profile yet');
    this.name = 'NoProfileError';
  }
}

/** 全部社区 is open and nobody said to which of them the new record belongs; nothing was written. */
export class NoCommunityError extends Error {
  constructor() {
    super('no community chosen');
    this.name = 'NoCommunityError';
  }
}

/** The account may not write this; nothing was written. */
export class NotAllowedError extends Error {
  readonly collection: string;
  readonly org: string;
  constructor(collection: string, org: string) {
    super(`not allowed: ${collection}`);
    this.name = 'NotAllowedError';
    this.collection = collection;
    this.org = org;
  }
}

/**
 * Whether a failed write needs no more words: the person called it off when asked for the community, or the app said
 * already why the account may not write this. What was typed stays where it is.
 */
export function isToldAlready(error: unknown): boolean {
  return error instanceof NoCommunityError || error instanceof NotAllowedError;
}

/** A query on a field without index; it would read the whole collection. A mistake of the caller. */
export class NotIndexedError extends Error {
  constructor(collection: string, field: string) {
    super(`${collection}.${field} has no index`);
    this.name = 'NotIndexedError';
  }
}

/** The data is open in another window of the same browser. */
export class OpenElsewhereError extends Error {
  constructor() {
    super('the data is open in another window');
    this.name = 'OpenElsewhereError';
  }
}

/** The data was opened 只读; nothing is written. */
export class ReadOnlyError extends Error {
  constructor() {
    super('opened for reading only');
    this.name = 'ReadOnlyError';
  }
}

/** Why data of an earlier version was not raised to this one. */
export type UpgradeReason = 'failed' | 'diskFull' | 'noBackup' | 'readOnly';

/** The data is of an earlier version and was not raised; it is as it was. */
export class UpgradeError extends Error {
  readonly code: `upgrade-${UpgradeReason}`;
  constructor(reason: UpgradeReason, cause?: unknown) {
    const why = cause instanceof Error ? `${cause.name}: ${cause.message}` : reason;
    super(why, { cause });
    this.name = 'UpgradeError';
    this.code = `upgrade-${reason === 'failed' && isDiskFull(cause) ? 'diskFull' : reason}`;
  }
}

/** Whether a write failed because the disk is full; IndexedDB reports it by name, wrappers put it inside of others. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (/QuotaExceeded/.test(error.name) || /QuotaExceeded|ENOSPC/.test(error.message)) return true;
  return isDiskFull(error.cause) || ('inner' in error && isDiskFull(error.inner));
}
