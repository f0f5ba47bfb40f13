import type { CollectionName } from './envelope';

/** Every collection, in the order in which a PC loads them. */
export const collectionNames = [
  'orgUnits',
  'members',
  'households',
  'visits',
  'councils',
  'meetings',
  'matters',
  'partners',
  'ledger',
  'figures',
  'journal',
] as const satisfies readonly CollectionName[];
