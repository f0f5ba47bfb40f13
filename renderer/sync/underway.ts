import type { Baseline } from '@/data/replica';
import type { DatabaseRun } from './context';
import { type DatabaseMarks, marksOf } from './marks';
import type { Outgoing } from './portions';
import { printOf } from './recordState';

/** Contents of one record whose answers got lost one after the other. */
const remembered = 4;

/** Changes marks one after the other: while one batch is being settled the next one is noted. */
async function change(
  run: DatabaseRun,
  entries: (marks: DatabaseMarks) => Promise<Record<string, unknown>>,
): Promise<void> {
  await run.inTurn(async () => {
    const values = await entries(marksOf(run.store, run.database));
    if (Object.keys(values).length > 0) await run.store.setMarks(values);
  });
}

/** Notes what is about to be sent, before it is; an answer that gets lost is then recognised later. */
export async function noteUnderway(run: DatabaseRun, outgoing: readonly Outgoing[]): Promise<void> {
  if (outgoing.length === 0) return;
  await change(run, async ({ underway }) => {
    const prints = { ...(await underway.get()) };
    for (const { candidate, doc } of outgoing) {
      prints[doc._id] = [...(prints[doc._id] ?? []), printOf(candidate.record)].slice(-remembered);
    }
    return underway.entry(prints);
  });
}

/** Called when what the county has under these ids is known; other marks go along in the same write. */
export async function forgetUnderway(
  run: DatabaseRun,
  ids: readonly string[],
  along: Record<string, unknown> = {},
): Promise<void> {
  await change(run, async ({ underway }) => {
    if (ids.length === 0) return along;
    const gone = new Set(ids);
    const rest = Object.entries(await underway.get()).filter(([id]) => !gone.has(id));
    return { ...underway.entry(Object.fromEntries(rest)), ...along };
  });
}

/** Counts what the county turned out to have taken from this PC although its answer had got lost. */
export async function settle(run: DatabaseRun, confirmed: ReadonlySet<string>): Promise<void> {
  run.figures.sent += confirmed.size;
  await forgetUnderway(run, [...confirmed]);
}

/** Notes what the county answered for, before the baselines say so; the next mark clears it. */
export async function noteUnproved(run: DatabaseRun, agreed: readonly Baseline[]): Promise<void> {
  if (agreed.length === 0) return;
  await change(run, async ({ unproved }) => {
    const fresh = Object.fromEntries(agreed.map(({ id, rev }) => [id, rev]));
    return unproved.entry({ ...(await unproved.get()), ...fresh });
  });
}

/** Called when a mark was left: whatever was answered for before it is in every copy that holds the mark. */
export async function proved(run: DatabaseRun, along: Record<string, unknown>): Promise<void> {
  await change(run, async ({ unproved }) => await Promise.resolve({ ...unproved.entry({}), ...along }));
}
