import type { AnyDocument } from './types';

/** A linked line of the journal stays as it came (docs/adr/0095); marks and older lines have no link. */
export function checkAddedOnly(oldDoc: AnyDocument | null): void {
  if (oldDoc && !oldDoc._deleted && oldDoc.link) {
    throw { forbidden: 'mqb-journal: a line of the journal is never changed or deleted' };
  }
}
