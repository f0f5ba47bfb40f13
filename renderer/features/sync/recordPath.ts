import type { CollectionName } from '@shared/domain/record/envelope';

const places: Partial<Record<CollectionName, string>> = {
  members: '/members',
  households: '/households',
  visits: '/visits',
  meetings: '/meetings',
  matters: '/matters',
};

/** Where the app shows a record; undefined for kinds without a page of their own. */
export function recordPath(collection: CollectionName, id: string): string | undefined {
  const place = places[collection];
  if (place !== undefined) return `${place}/${id}`;
  return collection === 'councils' ? '/councils' : undefined;
}
