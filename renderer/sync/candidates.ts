import type { CollectionName } from '@shared/domain/record/envelope';
import type { Baseline, ReplicaRecord, ReplicaStore } from '@/data/replica';
import { travelling } from './journalWish';
import { sameState } from './recordState';

/** A record that the county does not have as the PC has it. */
export interface Candidate {
  record: ReplicaRecord;
  baseline: Baseline | undefined;
}

/** Refused records are looked through in portions of this size at most. */
export const refusedLimit = 10_000;

/** Whether the record still has to go to the county; a refused one only once it was changed or is to be sent again. */
export function isWaiting(record: ReplicaRecord, baseline: Baseline | undefined): boolean {
  if (baseline?.refused?.version === record.version) return false;
  return isDifferent(record, baseline);
}

function isDifferent(record: ReplicaRecord, baseline: Baseline | undefined): boolean {
  // What the county never had and the PC no longer has needs no sending.
  if (baseline?.content === undefined) return !(record.deleted && !baseline?.rev);
  return !sameState(record, { content: baseline.content, deleted: baseline.deleted });
}

/** Of these records those that have to go to the community's database. */
export async function waitingAmong(
  store: ReplicaStore,
  collection: CollectionName,
  community: string,
  records: readonly ReplicaRecord[],
): Promise<Candidate[]> {
  const leaving = await travelling(store, collection, community, records);
  const own = leaving.filter((record) => record.content.org === community);
  if (own.length === 0) return [];
  const baselines = await store.baselines(collection, own);
  return own
    .map((record) => ({ record, baseline: baselines.get(record.content.id) }))
    .filter(({ record, baseline }) => isWaiting(record, baseline));
}

/** Refused records and, apart, those of them that go to the county again: mended, merged or asked for by a person. */
export async function refusedRecords(
  store: ReplicaStore,
  collection: CollectionName,
  community: string,
): Promise<{ standing: Candidate[]; again: Candidate[] }> {
  const refused = await store.refused(collection, refusedLimit);
  if (refused.length === 0) return { standing: [], again: [] };
  const records = await store.getMany(
    collection,
    refused.map((one) => one.id),
  );
  const standing: Candidate[] = [];
  const again: Candidate[] = [];
  for (const baseline of refused) {
    const record = records.get(baseline.id);
    if (record === undefined || record.content.org !== community) continue;
    if (isWaiting(record, baseline)) again.push({ record, baseline });
    else if (isDifferent(record, baseline)) standing.push({ record, baseline });
  }
  return { standing, again };
}
