import type { Baseline } from '@/data/replica';
import type { DatabaseRun } from './context';
import type { MarkChange } from './markGroups';
import type { Outgoing } from './portions';
import { printOf } from './recordState';

/** Contents of one record whose answers got lost one after the other. */
const remembered = 4;

/** Notes what is about to be sent, before it is; an answer that gets lost is then recognised later. */
export async function noteUnderway(run: DatabaseRun, outgoing: readonly Outgoing[]): Promise<void> {
  if (outgoing.length === 0) return;
  await run.marks.change(async ({ underway }) => {
    const prints = { ...(await underway.get()) };
    for (const { candidate, doc } of outgoing) {
      prints[doc._id] = [...(prints[doc._id] ?? []), printOf(candidate.record)].slice(-remembered);
    }
    return underway.entry(prints);
  });
}

/** Called when what the county has under these ids is known. */
export async function forgetUnderway(run: DatabaseRun, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await run.marks.change(forgetting(ids));
}

/**
 * The end of a batch in one commit: what the county confirmed, with the revisions that nothing proves yet; its ids are
 * no longer under way, and other marks go along.
 */
export async function endBatch(
  run: DatabaseRun,
  agreed: readonly Baseline[],
  ids: readonly string[],
  along: Record<string, unknown>,
): Promise<void> {
  const end: MarkChange = async (marks) => ({
    ...(await forgetting(ids)(marks)),
    ...(await answeredFor(agreed)(marks)),
    ...along,
  });
  // Where nothing was confirmed it saves work after a crash and nothing more.
  if (agreed.length === 0) run.marks.along(end);
  else await run.marks.change(end, agreed);
}

function forgetting(ids: readonly string[]): MarkChange {
  return async ({ underway }) => {
    const gone = new Set(ids);
    const rest = Object.entries(await underway.get()).filter(([id]) => !gone.has(id));
    return underway.entry(Object.fromEntries(rest));
  };
}

/** Counts what the county turned out to have taken from this PC although its answer had got lost. */
export async function settle(run: DatabaseRun, confirmed: ReadonlySet<string>): Promise<void> {
  run.figures.sent += confirmed.size;
  await forgetUnderway(run, [...confirmed]);
}

/** What the county answered for since the last mark; the next mark clears it. */
function answeredFor(agreed: readonly Baseline[]): MarkChange {
  return async ({ unproved }) => {
    if (agreed.length === 0) return {};
    const fresh = Object.fromEntries(agreed.map(({ id, rev }) => [id, rev]));
    return unproved.entry({ ...(await unproved.get()), ...fresh });
  };
}

/** Called when a mark was left: whatever was answered for before it is in every copy that holds the mark. */
export async function proved(run: DatabaseRun, along: Record<string, unknown>): Promise<void> {
  await run.marks.change(async ({ unproved }) => await Promise.resolve({ ...unproved.entry({}), ...along }));
}
