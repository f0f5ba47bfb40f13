import { refusedRecords, waitingAmong } from './candidates';
import { type DatabaseRun, stopIfAsked } from './context';
import { marksOf, type Resolution } from './marks';
import { giveNumbers } from './numbers';
import { type Parcel, sendOverlapped } from './overlap';
import { portions } from './portions';
import { lookedAt, writtenSince } from './pulled';
import { send } from './send';
import { noteUnderway } from './underway';
import { absentAtCounty } from './verify';

/**
 * Sends what the county does not have: refused records that were changed or asked for again, then everything
 * written since the last push but by a pull. The checkpoint follows once each batch is answered.
 */
export async function push(run: DatabaseRun): Promise<void> {
  run.progress('push');
  if (run.collection === 'meetings') await giveNumbers(run);
  const { again } = await refusedRecords(run.store, run.collection, run.community);
  for (let start = 0; start < again.length; start += run.batchSize) {
    stopIfAsked(run.signal);
    await send(run, again.slice(start, start + run.batchSize));
    run.progress('push');
  }
  const { resolution } = marksOf(run.store, run.database);
  const answer = await resolution.get();
  await sendOverlapped(run, parcels(run, answer));
  if (answer !== undefined) await resolution.set(undefined);
}

async function* parcels(run: DatabaseRun, answer: Resolution | undefined): AsyncGenerator<Parcel, void> {
  const known = await lookedAt(run.store, run.database);
  // After a person's answer about a changed county everything is compared anew.
  const from = answer === undefined ? known : { ...known, spans: [] };
  for await (const { records, next } of writtenSince(run.store, run.collection, from, run.batchSize)) {
    stopIfAsked(run.signal);
    const waiting = await waitingAmong(run.store, run.collection, run.community, records);
    const absent = answer === 'resendMine' ? await absentAtCounty(run, records) : [];
    const all = portions([...waiting, ...absent], run.user);
    await noteUnderway(run, all.flat());
    const last = all.pop() ?? [];
    for (const portion of all) yield { portion };
    yield { portion: last, looked: next };
  }
}
