import { type Candidate, refusedRecords, waitingAmong } from './candidates';
import { type DatabaseRun, stopIfAsked } from './context';
import { marksOf } from './marks';
import { giveNumbers } from './numbers';
import { send } from './send';
import { absentAtCounty } from './verify';

/**
 * Sends what the county does not have: refused records that were changed or asked for again, then everything
 * written since the last push, also by the pull of this run. The checkpoint follows once each batch is answered.
 */
export async function push(run: DatabaseRun): Promise<void> {
  run.progress('push');
  if (run.collection === 'meetings') await giveNumbers(run);
  const { again } = await refusedRecords(run.store, run.collection, run.community);
  await inBatches(run, again);
  const marks = marksOf(run.store, run.database);
  const resolution = await marks.resolution.get();
  let checkpoint = await marks.pushed.get();
  for (;;) {
    stopIfAsked(run.signal);
    const page = await run.store.changedSince(run.collection, checkpoint, run.batchSize);
    if (page.records.length === 0) break;
    await inBatches(run, await waitingAmong(run.store, run.collection, run.community, page.records));
    if (resolution === 'resendMine') await inBatches(run, await absentAtCounty(run, page.records));
    checkpoint = page.checkpoint;
    await marks.pushed.set(checkpoint);
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
