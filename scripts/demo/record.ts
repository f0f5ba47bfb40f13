import { collectionNames } from '@shared/domain/record/collections';
import type { CollectionName, Draft } from '@shared/domain/record/envelope';
import { schemaVersions } from '@shared/domain/record/schema';
import { stampNew } from '@shared/domain/record/stamp';
import type { Records } from '@shared/domain/records';
import { demoCommunity } from './accounts';

/** The day before which all of the demonstration happened. */
export const demoDay = '2026-11-20';

/** Who entered the records. */
export const demoWriter = '李春梅';

/**
 * The id of the n-th demonstration record of a collection: always the same, in the form of a UUIDv7 of the first
 * minutes of 2026, so that a county seeded twice holds everything once.
 */
export function demoId(collection: CollectionName, n: number): string {
  const place = collectionNames.indexOf(collection);
  const time = (Date.UTC(2026, 0, 1) + place * 60_000 + n).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(n).padStart(12, '0')}`;
}

/** The id of an entry inside of a record. */
export function itemId(collection: CollectionName, n: number, item: number): string {
  return `${demoId(collection, n)}-${item}`;
}

/** The n-th record of a collection, entered at the given local time (`2026-03-02 09:30`). */
export function demoRecord<N extends CollectionName>(
  collection: N,
  n: number,
  draft: Draft<Records[N]>,
  enteredAt = '2026-03-02 09:30',
): Records[N] {
  return stampNew<Records[N]>(draft, {
    id: demoId(collection, n),
    org: demoCommunity.code,
    by: demoWriter,
    deviceId: 'demo',
    now: instant(enteredAt),
    schemaVersion: schemaVersions[collection],
  });
}

/** Local time of China as an instant. */
export function instant(local: string): string {
  return new Date(`${local.replace(' ', 'T')}:00+08:00`).toISOString();
}
