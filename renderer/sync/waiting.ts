import { databaseName } from '@shared/county/databases';
import type { CollectionName } from '@shared/domain/record/envelope';
import type { ReplicaRecord, ReplicaStore } from '@/data/replica';
import { type Candidate, refusedRecords, waitingAmong } from './candidates';
import { marksOf } from './marks';
import { openRecords } from './openRecords';

/** How one collection stands towards the county, counted from what lies on the PC. */
export interface Standing {
  waiting: number;
  refused: number;
  toDecide: number;
  setAside: number;
}

const page = 1000;

/** Counts what is left to do in one collection of a community. Asks nobody but the store. */
export async function standingOf(
  store: ReplicaStore,
  collection: CollectionName,
  community: string,
): Promise<Standing> {
  const database = databaseName(community, collection);
  const { standing } = await refusedRecords(store, collection, community);
  const open = await openRecords(store, collection, database);
  return {
    waiting: (await waitingIds(store, collection, community)).size,
    refused: standing.length,
    toDecide: open.filter((record) => record.content.org === community).length,
    setAside: (await marksOf(store, database).setAside.get()).length,
  };
}

/** Ids of the records that the next run sends. */
export async function waitingIds(
  store: ReplicaStore,
  collection: CollectionName,
  community: string,
): Promise<Set<string>> {
  const { again } = await refusedRecords(store, collection, community);
  const ids = new Set(again.map(idOf));
  for await (const candidates of changedCandidates(store, collection, community)) {
    for (const candidate of candidates) ids.add(idOf(candidate));
  }
  return ids;
}

/** The first records that wait, for the screen. */
export async function waitingRecords(
  store: ReplicaStore,
  collection: CollectionName,
  community: string,
  limit: number,
): Promise<ReplicaRecord[]> {
  const { again } = await refusedRecords(store, collection, community);
  const found = new Map(again.map((one) => [idOf(one), one.record]));
  for await (const candidates of changedCandidates(store, collection, community)) {
    for (const one of candidates) found.set(idOf(one), one.record);
    if (found.size >= limit) break;
  }
  return [...found.values()].slice(0, limit);
}

/** Records that the county does not take as they are, with its reason. */
export async function refusedList(
  store: ReplicaStore,
  collection: CollectionName,
  community: string,
): Promise<Candidate[]> {
  return (await refusedRecords(store, collection, community)).standing;
}

const idOf = ({ record }: Candidate): string => record.content.id;

async function* changedCandidates(
  store: ReplicaStore,
  collection: CollectionName,
  community: string,
): AsyncGenerator<Candidate[]> {
  let checkpoint = await marksOf(store, databaseName(community, collection)).pushed.get();
  for (;;) {
    const { records, checkpoint: next } = await store.changedSince(collection, checkpoint, page);
    if (records.length === 0) return;
    yield await waitingAmong(store, collection, community, records);
    checkpoint = next;
  }
}
