import type { CollectionName } from '@shared/domain/record/envelope';
import { collectionNames } from '@shared/domain/record/schema';
import { text } from '@shared/messages';

export const kindName = (collection: CollectionName): string => text.sync.kinds[collection];

export const isKind = (name: string): name is CollectionName =>
  collectionNames.some((collection) => collection === name);

/** The kinds that a backup holds records of. */
export function kindsOf(records: Readonly<Record<string, number>>): { kind: string; count: number }[] {
  return Object.entries(records)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ kind, count }));
}
