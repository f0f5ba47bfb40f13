import { isNumberClaim } from '@shared/county/numbers';
import type { Change } from '@shared/county/wire';
import type { Baseline, ReplicaRecord } from '@/data/replica';
import { type DatabaseRun, stopIfAsked } from './context';
import { type DatabaseMarks, marksOf } from './marks';
import { reconcile } from './reconcile';
import { noteOpen } from './openRecords';
import { putAside } from './setAside';
import { sameState } from './recordState';
import { queued } from './refusals';
import { type Remote, fromWire } from './wireForm';

/** A record that is edited while it is being written is read again this often in one run. */
const rounds = 8;

/**
 * Takes documents of the county into the store: record first, baseline after (design.md, order of writes). What the
 * schema refuses is set aside. Gives the ids whose own sending is herewith confirmed.
 */
export async function receive(run: DatabaseRun, changes: readonly Change[]): Promise<Set<string>> {
  const marks = marksOf(run.store, run.database);
  const { remotes, unusable } = usable(run, changes);
  await putAside(run, unusable);
  const confirmed = new Set<string>();
  let left = remotes;
  for (let round = 0; left.length > 0 && round < rounds; round += 1) {
    stopIfAsked(run.signal);
    left = await takeIn(run, marks, left, confirmed);
  }
  // Somebody keeps editing exactly these; the next run meets them again through this list.
  await putAside(
    run,
    left.map((remote) => ({ id: remote.id, rev: remote.rev, reason: 'busy' })),
  );
  return confirmed;
}

function usable(
  run: DatabaseRun,
  changes: readonly Change[],
): { remotes: Remote[]; unusable: { id: string; rev: string; reason: string }[] } {
  const remotes: Remote[] = [];
  const unusable: { id: string; rev: string; reason: string }[] = [];
  for (const { id, doc, changes: revs } of changes) {
    if (id.startsWith('_design/') || isNumberClaim(id)) continue;
    const rev = doc?._rev ?? revs[0]?.rev ?? '';
    if (!doc) unusable.push({ id, rev, reason: 'noContent' });
    else if (doc._deleted !== true && doc['org'] !== run.community)
      unusable.push({ id, rev, reason: 'wrongOrg' });
    else remotes.push(withId(fromWire(run.collection, doc, rev)));
  }
  return { remotes, unusable };
}

// A tombstone made by hand at the county holds no fields at all.
function withId(remote: Remote): Remote {
  return { ...remote, content: { ...remote.content, id: remote.id } };
}

async function takeIn(
  run: DatabaseRun,
  marks: DatabaseMarks,
  remotes: readonly Remote[],
  confirmed: Set<string>,
): Promise<Remote[]> {
  const ids = remotes.map((remote) => remote.id);
  const locals = await run.store.getMany(run.collection, ids);
  const baselines = await run.store.baselines(run.collection, ids);
  const underway = await marks.underway.get();
  const resolution = await marks.resolution.get();
  const plans: Plan[] = [];
  const settled: string[] = [];
  for (const remote of remotes) {
    const local = locals.get(remote.id);
    const baseline = baselines.get(remote.id);
    if (baseline?.rev === remote.rev && !needsLook(baseline, local)) {
      settled.push(remote.id);
      continue;
    }
    const sides = { collection: run.collection, local, baseline, remote, resolution };
    const verdict = reconcile({ ...sides, underway: underway[remote.id] ?? [] }, run.merge, run.newId);
    if (verdict.confirmed) confirmed.add(remote.id);
    if (verdict.remember) plans.push({ remote, local, baseline, write: verdict.write });
    else settled.push(remote.id);
  }
  return await carryOut(run, plans, settled);
}

// The echo of an own push needs nothing, except where a record vanished from the PC without a trace.
function needsLook(baseline: Baseline, local: ReplicaRecord | undefined): boolean {
  return local === undefined && !baseline.deleted;
}

interface Plan {
  remote: Remote;
  local: ReplicaRecord | undefined;
  baseline: Baseline | undefined;
  write: { content: Remote['content']; deleted: boolean } | undefined;
}

async function carryOut(
  run: DatabaseRun,
  plans: readonly Plan[],
  settled: readonly string[],
): Promise<Remote[]> {
  const writing = plans.filter((plan) => plan.write !== undefined);
  await noteOpen(
    run,
    writing.flatMap((plan) => (plan.write?.content.open.length ? [plan.remote.id] : [])),
  );
  const { stale, invalid } = writing.length
    ? await run.store.write(
        run.collection,
        writing.flatMap(({ write, local }) => (write ? [{ ...write, expected: local?.version }] : [])),
      )
    : { stale: [], invalid: [] };
  const notWritten = new Set([...stale, ...invalid.map((one) => one.id)]);
  const written = plans.filter((plan) => !notWritten.has(plan.remote.id));
  await run.store.putBaselines(run.collection, written.map(baselineOf));
  await putAside(
    run,
    invalid.map(({ id, reason }) => ({ id, rev: revOf(plans, id), reason })),
    [...settled, ...written.map((plan) => plan.remote.id)],
  );
  run.figures.received += writing.length - notWritten.size;
  const again = new Set(stale);
  return plans.filter((plan) => again.has(plan.remote.id)).map((plan) => plan.remote);
}

const revOf = (plans: readonly Plan[], id: string): string =>
  plans.find((plan) => plan.remote.id === id)?.remote.rev ?? '';

function baselineOf(plan: Plan): Baseline {
  const { id, rev, content, deleted, attachments } = plan.remote;
  const refused = standingRefusal(plan);
  return { id, rev, content, deleted, ...(attachments && { attachments }), ...(refused && { refused }) };
}

/**
 * A refusal stands until the record itself changes; a merge changes it. A record that stays different from the
 * county's without being written now is queued for sending: the push may have looked at it before.
 */
function standingRefusal({ remote, local, baseline, write }: Plan): Baseline['refused'] {
  if (write !== undefined || local === undefined || sameState(local, remote)) return undefined;
  return baseline?.refused ?? queued;
}
