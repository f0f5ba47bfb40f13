import type { ReplicaRecord } from '@/data/replica';
import { type Candidate, isWaiting } from './candidates';
import type { DatabaseRun } from './context';

/**
 * After the county lost documents: records that were agreed but that it no longer has. They are sent as new ones;
 * their baselines forget the revision that nobody knows any more.
 */
export async function absentAtCounty(
  run: DatabaseRun,
  records: readonly ReplicaRecord[],
): Promise<Candidate[]> {
  const own = records.filter((record) => record.content.org === run.community && !record.deleted);
  if (own.length === 0) return [];
  const baselines = await run.store.baselines(run.collection, own);
  const agreed = own.filter((record) => {
    const baseline = baselines.get(record.content.id);
    return baseline !== undefined && baseline.rev !== '' && !isWaiting(record, baseline);
  });
  if (agreed.length === 0) return [];
  const { rows } = await run.county.allDocs(
    run.database,
    { keys: agreed.map((record) => record.content.id) },
    run.signal,
  );
  const there = new Set(rows.flatMap((row) => ('value' in row && row.value !== null ? [row.id] : [])));
  return agreed
    .filter((record) => !there.has(record.content.id))
    .map((record) => {
      const { id } = record.content;
      const over = baselines.get(id)?.over;
      return { record, baseline: { id, rev: '', deleted: false, ...(over !== undefined && { over }) } };
    });
}
