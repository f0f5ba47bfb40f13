import { collectionNames } from '../domain/record/collections';
import type { CollectionName } from '../domain/record/envelope';

/**
 * What a role may do in a collection (docs/adr/0022). All of them may open its database. `write`: everything.
 * `grid`: records of the own grid. `transfer`: decide transfers. `own`: add records and change those it sent itself.
 */
export type Right = 'write' | 'grid' | 'transfer' | 'own' | 'read';

/** The kinds of roles that open databases of a community. */
export type RightHolder = 'community' | 'reader' | 'secretary' | 'grid' | 'street' | 'county';

type Rights = Partial<Record<CollectionName, Right>>;

const everywhere = (right: Right): Rights => Object.fromEntries(collectionNames.map((name) => [name, right]));

const rights: Readonly<Record<RightHolder, Rights>> = {
  community: everywhere('write'),
  reader: { ...everywhere('read'), journal: 'own' },
  secretary: {
    ...everywhere('read'),
    councils: 'write',
    meetings: 'write',
    matters: 'write',
    journal: 'own',
  },
  grid: { orgUnits: 'read', households: 'grid', visits: 'grid', matters: 'grid', journal: 'own' },
  street: {
    ...everywhere('read'),
    members: 'transfer',
    households: 'transfer',
    matters: 'write',
    journal: 'own',
  },
  county: {
    orgUnits: 'read',
    members: 'transfer',
    councils: 'read',
    meetings: 'read',
    matters: 'read',
    figures: 'read',
    journal: 'own',
  },
};

/** In the order in which security objects list them. */
export const rightHolders: readonly RightHolder[] = [
  'community',
  'reader',
  'secretary',
  'grid',
  'street',
  'county',
];

/** Undefined where the kind of role cannot open the collection. */
export function rightOf(holder: RightHolder, collection: CollectionName): Right | undefined {
  return rights[holder][collection];
}
