/**
 * A number of minutes that must not clash (design.md, "Numbers"): whoever creates the document has the number;
 * 409 means that it is taken. Lies in the `meetings` database beside the minutes; never changed, never deleted.
 */
export interface NumberClaim {
  _id: string;
  /** Equals `_id`. */
  id: string;
  org: string;
  councilId: string;
  year: number;
  number: number;
  meetingId: string;
  sentBy: string;
  /** Name of the person at the PC, as in every record. */
  updatedBy: string;
  updatedAt: string;
}

/** `number:<council>:<year>:<n>`. Throws RangeError for a year or number that is not a positive integer. */
export function numberClaimId(councilId: string, year: number, number: number): string {
  if (!Number.isInteger(year) || year < 1 || !Number.isInteger(number) || number < 1) {
    throw new RangeError('a number of minutes counts from 1 in a year');
  }
  return `number:${councilId}:${year}:${number}`;
}

/** True for documents of `meetings` that are no minutes. */
export function isNumberClaim(id: string): boolean {
  return id.startsWith('number:');
}
