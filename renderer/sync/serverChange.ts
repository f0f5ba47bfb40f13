import type { CollectionName } from '@shared/domain/record/envelope';
import type { RunContext } from './context';
import { CountyFault } from './faults';
import { type Resolution, marksOf } from './marks';
import type { ServerChange } from './report';
import type { MarkVerdict } from './runMark';

const countingPage = 2000;

/** The numbers of both sides for the question that a person has to answer. Writes nothing. */
export async function describeChange(
  run: RunContext,
  collection: CollectionName,
  database: string,
  { kind, doc }: MarkVerdict & { kind: ServerChange['kind'] },
): Promise<ServerChange> {
  const { current } = await marksOf(run.store, database).run.get();
  return {
    collection,
    database,
    kind,
    localRecords: await countLocal(run, collection),
    countyRecords: await countCounty(run, database),
    localRun: current?.run ?? 0,
    countyRun: typeof doc?.['run'] === 'number' ? doc['run'] : undefined,
    lastRunAt: current?.at ?? '',
  };
}

async function countLocal(run: RunContext, collection: CollectionName): Promise<number> {
  let checkpoint: string | undefined;
  let count = 0;
  for (;;) {
    const page = await run.store.changedSince(collection, checkpoint, countingPage);
    if (page.records.length === 0) return count;
    count += page.records.filter((one) => !one.deleted && one.content.org === run.community).length;
    checkpoint = page.checkpoint;
  }
}

// Without the design documents, which are no records.
async function countCounty(run: RunContext, database: string): Promise<number | undefined> {
  try {
    const { doc_count: all } = await run.county.info(database, run.signal);
    const { rows } = await run.county.allDocs(database, { prefix: '_design/' }, run.signal);
    return all - rows.length;
  } catch (error) {
    if (error instanceof CountyFault && error.code === 'notFound') return undefined;
    throw error;
  }
}

/**
 * Prepares a database whose county side changed for the run after a person's answer. Everything is pulled anew;
 * with `resendMine` everything is also compared and sent anew. No local record is deleted by either.
 */
export async function prepareResolution(
  run: RunContext,
  database: string,
  resolution: Resolution,
): Promise<void> {
  const marks = marksOf(run.store, database);
  // First the resolution: a crash between these lines repeats them with the same answer.
  await marks.resolution.set(resolution);
  await marks.since.set(undefined);
  await marks.pulled.set([]);
  await marks.pulledByAll.set([]);
  if (resolution === 'resendMine') await marks.pushed.set(undefined);
  await marks.unproved.set({});
  await marks.run.set({});
}

/** After a restore of the PC itself: both sides are gone through again; baselines keep that from costing much. */
export async function startOver(run: RunContext, database: string): Promise<void> {
  const marks = marksOf(run.store, database);
  await marks.since.set(undefined);
  await marks.pulled.set([]);
  await marks.pulledByAll.set([]);
  await marks.pushed.set(undefined);
}
