import type { AnyDocument } from './types';

/** Numbers of minutes: created once, in `meetings` only, never changed or deleted (design.md, "Numbers"). */
export function checkClaim(newDoc: AnyDocument, oldDoc: AnyDocument | null, inMeetings: boolean): void {
  var parts = /^number:([^:]+):(\d{4}):([1-9]\d*)$/.exec(String(newDoc._id));
  if (!inMeetings || !parts) {
    throw { forbidden: 'mqb-number: number:<council>:<year>:<n> is allowed in meetings only' };
  }
  if (oldDoc || newDoc._deleted) {
    throw { forbidden: 'mqb-number: a number once taken stays taken' };
  }
  if (
    newDoc.councilId !== parts[1] ||
    newDoc.year !== Number(parts[2]) ||
    newDoc.number !== Number(parts[3])
  ) {
    throw { forbidden: 'mqb-number: council, year and number differ from the id' };
  }
}
