import type { Baseline } from '@/data/replica';
import type { DatabaseRun } from './context';
import { marksOf } from './marks';
import type { Outgoing } from './portions';
import { printOf } from './recordState';

/** Contents of one record whose answers got lost one after the other. */
const remembered = 4;

/** Notes what is about to be sent, before it is; an answer that gets lost is then recognised later. */
export async function noteUnderway(run: DatabaseRun, portion: readonly Outgoing[]): Promise<void> {
  const cell = marksOf(run.store, run.database).underway;
  const prints = { ...(await cell.get()) };
  for (const { candidate, doc } of portion) {
    prints[doc._id] = [...(prints[doc._id] ?? []), printOf(candidate.record)].slice(-remembered);
  }
  await cell.set(prints);
}

/** Called when what the county has under these ids is known. */
export async function forgetUnderway(run: DatabaseRun, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const cell = marksOf(run.store, run.database).underway;
  const gone = new Set(ids);
  const rest = Object.entries(await cell.get()).filter(([id]) => !gone.has(id));
  await cell.set(Object.fromEntries(rest));
}

/** Counts what the county turned out to have taken from this PC although its answer had got lost. */
export async function settle(run: DatabaseRun, confirmed: ReadonlySet<string>): Promise<void> {
  run.figures.sent += confirmed.size;
  await forgetUnderway(run, [...confirmed]);
}

/** Notes what the county answered for, before the baselines say so; the next mark clears it. */
export async function noteUnproved(run: DatabaseRun, agreed: readonly Baseline[]): Promise<void> {
  if (agreed.length === 0) return;
  const cell = marksOf(run.store, run.database).unproved;
  const fresh = Object.fromEntries(agreed.map(({ id, rev }) => [id, rev]));
  await cell.set({ ...(await cell.get()), ...fresh });
}
