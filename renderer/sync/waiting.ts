import { collectionNames, databaseName } from '@shared/county/databases';
import type { CollectionName } from '@shared/domain/record/envelope';
import type { ReplicaRecord, ReplicaStore } from '@/data/replica';
import { type Candidate, refusedRecords, waitingAmong } from './candidates';
import { marksOf } from './marks';
import { openRecords } from './openRecords';
import { type Looked, lookedAt, writtenSince } from './pulled';

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

/**
 * The numbers for the screen. The journal is left out of `waiting`: its entry about a run always waits for the next.
 */
export async function pendingCount(store: ReplicaStore, community: string): Promise<Standing> {
  const sum: Standing = { waiting: 0, refused: 0, toDecide: 0, setAside: 0 };
  for (const collection of collectionNames) {
    const one = await standingOf(store, collection, community);
    if (collection !== 'journal') sum.waiting += one.waiting;
    sum.refused += one.refused;
    sum.toDecide += one.toDecide;
    sum.setAside += one.setAside;
  }
  return sum;
}

/** Ids of the records that the next run sends. */
export async function waitingIds(
  store: ReplicaStore,
  collection: CollectionName,
  community: string,
): Promise<Set<string>> {
  const { again } = await refusedRecords(store, collection, community);
  const ids = await changedIds(store, collection, community);
  return new Set([...again.map(idOf), ...ids]);
}

interface Counted {
  /** The marks from which was counted; a run makes the count void. */
  marks: string;
  next: Looked;
  ids: Set<string>;
}

/** What was counted before, so that asking again costs only what was written since. */
const counted = new WeakMap<ReplicaStore, Map<string, Counted>>();

/** For a change of what is agreed or refused that no mark tells of. */
export function countAnew(store: ReplicaStore): void {
  counted.delete(store);
}

async function changedIds(
  store: ReplicaStore,
  collection: CollectionName,
  community: string,
): Promise<ReadonlySet<string>> {
  const database = databaseName(community, collection);
  const from = await lookedAt(store, database);
  const marks = JSON.stringify(from);
  const known = counted.get(store)?.get(database);
  const before = known?.marks === marks ? known : { next: from, ids: new Set<string>() };
  const ids = new Set(before.ids);
  let { next } = before;
  for await (const one of changedPages(store, collection, community, before.next)) {
    for (const record of one.records) ids.delete(record.content.id);
    for (const candidate of one.candidates) ids.add(idOf(candidate));
    ({ next } = one);
  }
  const all = counted.get(store) ?? new Map<string, Counted>();
  counted.set(store, all.set(database, { marks, next, ids }));
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
  const from = await lookedAt(store, databaseName(community, collection));
  for await (const { candidates } of changedPages(store, collection, community, from)) {
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

interface ChangedPage {
  records: ReplicaRecord[];
  candidates: Candidate[];
  next: Looked;
}

async function* changedPages(
  store: ReplicaStore,
  collection: CollectionName,
  community: string,
  from: Looked,
): AsyncGenerator<ChangedPage> {
  for await (const { records, next } of writtenSince(store, collection, from, page)) {
    yield { records, candidates: await waitingAmong(store, collection, community, records), next };
  }
}
