import type { CollectionName } from './envelope';
import { migration as journalLinks } from '../journal/migrations/0001-links';
import { migration as photoOfLedger } from '../ledger/migrations/0002-photo';
import { migration as stepsOfLedger } from '../ledger/migrations/0001-steps';
import { migration as gridOfMatter } from '../matter/migrations/0001-grid';
import { migration as developmentOfMember } from '../member/migrations/0001-development';
import { migration as gridOfVisit } from '../visit/migrations/0001-grid';
import { migrate, type Migration } from './migration';

/**
 * The steps of each collection in order; their number is its schema version. A new one: write
 * `<record>/migrations/NNNN-what.ts` with an exported `migration`, its test beside it, and add it here.
 */
export const migrations: Readonly<Record<CollectionName, readonly Migration[]>> = {
  orgUnits: [],
  members: [developmentOfMember],
  households: [],
  visits: [gridOfVisit],
  councils: [],
  meetings: [],
  matters: [gridOfMatter],
  partners: [],
  ledger: [stepsOfLedger, photoOfLedger],
  figures: [],
  journal: [journalLinks],
};

/** A stored or received document of any earlier version in the shape of this one. Not validated. */
export function migrateRecord(
  collection: CollectionName,
  doc: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return migrate(migrations[collection], doc);
}
