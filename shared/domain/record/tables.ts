import { councilFields } from '../council/fields';
import { figureFields } from '../figure/fields';
import { householdFields } from '../household/fields';
import { journalFields } from '../journal/fields';
import { ledgerFields } from '../ledger/fields';
import { matterFields } from '../matter/fields';
import { meetingFields } from '../meeting/fields';
import { memberFields } from '../member/fields';
import { orgUnitFields } from '../orgUnit/fields';
import { partnerFields } from '../partner/fields';
import type { Records } from '../records';
import { visitFields } from '../visit/fields';
import type { CollectionName } from './envelope';
import { envelopeFields } from './envelopeFields';
import type { AnyFieldTable, FieldTable } from './fields';

/** The field table of each collection, without the envelope. */
export const fieldTables: { [N in CollectionName]: FieldTable<Records[N]> } = {
  orgUnits: orgUnitFields,
  members: memberFields,
  households: householdFields,
  visits: visitFields,
  councils: councilFields,
  meetings: meetingFields,
  matters: matterFields,
  partners: partnerFields,
  ledger: ledgerFields,
  figures: figureFields,
  journal: journalFields,
};

export { collectionNames } from './collections';

/** Envelope and own fields of a collection in one table. */
export function allFields(collection: CollectionName): AnyFieldTable {
  return { ...envelopeFields, ...fieldTables[collection] };
}

const known = new Map<CollectionName, ReadonlySet<string>>();

/** The names of all top-level fields that this version knows. */
export function knownFields(collection: CollectionName): ReadonlySet<string> {
  const names = known.get(collection) ?? new Set(Object.keys(allFields(collection)));
  known.set(collection, names);
  return names;
}

/** The fields that stay readable on disk; everything else belongs into the ciphertext. */
export function plainFields(collection: CollectionName): string[] {
  return Object.entries(allFields(collection))
    .filter(([, spec]) => spec.plain)
    .map(([name]) => name);
}
