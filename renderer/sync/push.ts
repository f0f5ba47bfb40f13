import { type Candidate, refusedRecords, waitingAmong } from './candidates';
import { type DatabaseRun, stopIfAsked } from './context';
import { marksOf } from './marks';
import { giveNumbers } from './numbers';
import { writtenSince } from './pulled';
import { send } from './send';
import { absentAtCounty } from './verify';

/**
 * Sends what the county does not have: refused records that were changed or asked for again, then everything
 * written since the last push but by a pull. The checkpoint follows once each batch is answered.
 */
export async function push(run: DatabaseRun): Promise<void> {
  run.progress('push');
  if (run.collection === 'meetings') await giveNumbers(run);
  const { again } = await refusedRecords(run.store, run.collection, run.community);
  await inBatches(run, again);
  const marks = marksOf(run.store, run.database);
  const resolution = await marks.resolution.get();
  // After a person's answer about a changed county everything is compared anew.
  const spans = resolution === undefined ? await marks.pulled.get() : [];
  const from = { checkpoint: await marks.pushed.get(), spans };
  for await (const { records, next } of writtenSince(run.store, run.collection, from, run.batchSize)) {
    stopIfAsked(run.signal);
    await inBatches(run, await waitingAmong(run.store, run.collection, run.community, records));
    if (resolution === 'resendMine') await inBatches(run, await absentAtCounty(run, records));
    await run.store.setMarks({
      ...marks.pushed.entry(next.checkpoint),
      ...marks.pulled.entry([...next.spans]),
    });
    run.progress('push');
  }
  if (resolution !== undefined) await marks.resolution.set(undefined);
}

async function inBatches(run: DatabaseRun, candidates: readonly Candidate[]): Promise<void> {
  for (let start = 0; start < candidates.length; start += run.batchSize) {
    stopIfAsked(run.signal);
    await send(run, candidates.slice(start, start + run.batchSize));
    run.progress('push');
  }
}
