import { databaseName, directoryDatabase } from '@shared/county/databases';
import { laneOf } from '@shared/domain/journal/codes';
import type { CollectionName } from '@shared/domain/record/envelope';
import type { ReplicaRecord, ReplicaStore } from '@/data/replica';
import type { CountyClient } from './countyClient';
import { marksOf } from './marks';

const cell = (community: string): string => `sync:wantsActs:${community}`;

/** Whether the county wants the lines of who looked at, exported and changed what; it says so in its directory. */
export async function wantsActs(store: ReplicaStore, community: string): Promise<boolean> {
  return (await store.mark<boolean | null>(cell(community))) === true;
}

/**
 * Asks the county's directory and keeps the answer. Wanted from now on: the lines that were left out are looked at
 * again by the next push. Throws CountyFault; then the last answer stands.
 */
export async function learnWish(
  store: ReplicaStore,
  county: CountyClient,
  community: string,
  signal?: AbortSignal,
): Promise<void> {
  const { rows } = await county.allDocs(directoryDatabase, { keys: [community] }, signal);
  const doc = rows.map((row) => ('doc' in row ? row.doc : undefined)).find(Boolean);
  if (!doc) return;
  const wanted = 'journal' in doc && doc['journal'] === true;
  if (wanted === (await wantsActs(store, community))) return;
  if (wanted) await marksOf(store, databaseName(community, 'journal')).pushed.set(undefined);
  await store.setMark(cell(community), wanted);
}

/** The records that may leave the PC at all. */
export async function travelling(
  store: ReplicaStore,
  collection: CollectionName,
  community: string,
  records: readonly ReplicaRecord[],
): Promise<readonly ReplicaRecord[]> {
  if (collection !== 'journal' || (await wantsActs(store, community))) return records;
  return records.filter(({ content }) => !isAct(content));
}

function isAct(content: object): boolean {
  return 'kind' in content && typeof content.kind === 'string' && laneOf(content.kind) === 'acts';
}
