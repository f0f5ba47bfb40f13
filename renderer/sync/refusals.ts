import type { CollectionName } from '@shared/domain/record/envelope';
import type { Baseline, ReplicaRecord, ReplicaStore } from '@/data/replica';
import type { Candidate } from './candidates';
import type { DatabaseRun } from './context';
import { countAnew, waitingRecords } from './waiting';

export interface Refusing {
  candidate: Candidate;
  /** The county's short word, e.g. `forbidden`, `tooLarge`; `unanswered` where it said nothing. */
  status: string;
  reason: string;
  /** True where the record goes again with the next run although nobody changed it. */
  retry: boolean;
}

/** No record has this version, so a baseline marked with it is sent at the next run. */
const anyVersion = '';

/** Makes a record a candidate of the next push although it was not written since the last one. */
export const queued = { status: 'unanswered', reason: '', at: '', version: anyVersion } as const;

/** Marks records as not taken by the county; the rest of the run goes on without them. */
export async function refuse(run: DatabaseRun, refusals: readonly Refusing[]): Promise<void> {
  if (refusals.length === 0) return;
  const at = new Date(run.clock()).toISOString();
  const marked = refusals.map(({ candidate, status, reason, retry }): Baseline => {
    const { version } = candidate.record;
    return marking(candidate, { reason, status, at, version: retry ? anyVersion : version });
  });
  await run.store.putBaselines(run.collection, marked);
}

/** The baseline of a record that the county did not take; what is agreed about it stays. */
function marking({ record, baseline }: Candidate, refused: NonNullable<Baseline['refused']>): Baseline {
  return { ...(baseline ?? { id: record.content.id, rev: '', deleted: false }), refused };
}

/**
 * Puts what waits into 县里未接收 where the account may not even open the database: it would wait for ever, and keep
 * another account from taking over. `now` in ms since 1970.
 */
export async function refuseAll(
  store: ReplicaStore,
  collection: CollectionName,
  community: string,
  now: number,
): Promise<void> {
  const at = new Date(now).toISOString();
  const refused = { reason: 'mqb-role: this account may not open the database', status: 'forbidden', at };
  for (const records of await allWaiting(store, collection, community)) {
    const baselines = await store.baselines(collection, records);
    await store.putBaselines(
      collection,
      records.map((record) =>
        marking(
          { record, baseline: baselines.get(record.content.id) },
          { ...refused, version: record.version },
        ),
      ),
    );
  }
  countAnew(store);
}

/** In portions, as they lie now. */
async function allWaiting(
  store: ReplicaStore,
  collection: CollectionName,
  community: string,
): Promise<ReplicaRecord[][]> {
  const records = await waitingRecords(store, collection, community, Number.MAX_SAFE_INTEGER);
  const size = 500;
  return Array.from({ length: Math.ceil(records.length / size) }, (_, at) =>
    records.slice(at * size, (at + 1) * size),
  );
}

/** True for a record that waits for the next run rather than for a person. */
export const goesAgain = (baseline: Baseline): boolean => baseline.refused?.version === anyVersion;

/** 重新上报: the next run sends these refused records as they are. */
export async function resend(
  store: ReplicaStore,
  collection: CollectionName,
  ids: readonly string[],
): Promise<void> {
  const baselines = await store.baselines(collection, ids);
  const again = [...baselines.values()].flatMap((baseline) =>
    baseline.refused ? [{ ...baseline, refused: { ...baseline.refused, version: anyVersion } }] : [],
  );
  await store.putBaselines(collection, again);
}
