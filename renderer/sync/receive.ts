import { isNumberClaim } from '@shared/county/numbers';
import type { Change } from '@shared/county/wire';
import type { Baseline, ReplicaRecord, ReplicaWrite, Span } from '@/data/replica';
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

export interface Received {
  /** Ids whose own sending is herewith confirmed. */
  confirmed: Set<string>;
  /** Stretches of the order of writing that hold nothing but what is agreed now. */
  spans: Span[];
  /** Whether the PC knew any of the records. */
  metKnown: boolean;
}

/**
 * Takes documents of the county into the store: record first, baseline with it or after (docs/adr/0067). What the
 * schema refuses is set aside. With `asNew` living documents are taken for unknown ones without looking; those that
 * are there after all come back from the write and are looked at then.
 */
export async function receive(
  run: DatabaseRun,
  changes: readonly Change[],
  asNew = false,
): Promise<Received> {
  const marks = marksOf(run.store, run.database);
  const { remotes, unusable } = usable(run, changes);
  await putAside(run, unusable);
  const received: Received = { confirmed: new Set(), spans: [], metKnown: false };
  let left = remotes;
  for (let round = 0; left.length > 0 && round < rounds; round += 1) {
    stopIfAsked(run.signal);
    left = await takeIn(run, marks, left, received, asNew && round === 0);
  }
  // Somebody keeps editing exactly these; the next run meets them again through this list.
  await putAside(
    run,
    left.map((remote) => ({ id: remote.id, rev: remote.rev, reason: 'busy' })),
  );
  return received;
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
  const { id, content } = remote;
  return content.id === id ? remote : { ...remote, content: { ...content, id } };
}

async function takeIn(
  run: DatabaseRun,
  marks: DatabaseMarks,
  remotes: readonly Remote[],
  received: Received,
  asNew: boolean,
): Promise<Remote[]> {
  const underway = await marks.underway.get();
  const resolution = await marks.resolution.get();
  const looked = asNew ? remotes.filter(({ id, deleted }) => deleted || underway[id]) : remotes;
  const { locals, baselines } = await stateOf(
    run,
    looked.map(({ id }) => id),
  );
  received.metKnown ||= locals.size > 0 || baselines.size > 0;
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
    if (verdict.confirmed) received.confirmed.add(remote.id);
    if (verdict.remember) plans.push({ remote, local, baseline, write: verdict.write });
    else settled.push(remote.id);
  }
  const stale = await carryOut(run, plans, settled, received);
  received.metKnown ||= stale.length > 0;
  return stale;
}

async function stateOf(
  run: DatabaseRun,
  ids: readonly string[],
): Promise<{ locals: Map<string, ReplicaRecord>; baselines: Map<string, Baseline> }> {
  if (ids.length === 0) return { locals: new Map(), baselines: new Map() };
  const locals = await run.store.getMany(run.collection, ids);
  const baselines = await run.store.baselines(
    run.collection,
    ids.map((id) => locals.get(id) ?? id),
  );
  return { locals, baselines };
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
  received: Received,
): Promise<Remote[]> {
  const writing = plans.filter((plan) => plan.write !== undefined);
  await noteOpen(
    run,
    writing.flatMap((plan) => (plan.write?.content.open?.length ? [plan.remote.id] : [])),
  );
  const { stale, invalid, spans } = writing.length
    ? await run.store.write(run.collection, writing.flatMap(writeOf))
    : { stale: [], invalid: [], spans: [] };
  const notWritten = new Set([...stale, ...invalid.map((one) => one.id)]);
  const written = plans.filter((plan) => !notWritten.has(plan.remote.id));
  const beside = written.filter((plan) => plan.write === undefined || isRefused(plan));
  if (beside.length > 0) await run.store.putBaselines(run.collection, beside.map(baselineOf));
  if (writing.every(({ write, remote }) => write && sameState(write, remote))) received.spans.push(...spans);
  await putAside(
    run,
    invalid.map(({ id, reason }) => ({ id, rev: revOf(plans, id), reason })),
    [...settled, ...written.map((plan) => plan.remote.id)],
  );
  run.figures.received += writing.length - notWritten.size;
  const again = new Set(stale);
  return plans.filter((plan) => again.has(plan.remote.id)).map((plan) => plan.remote);
}

/** Its entry among the refused ones has to lose that mark. */
const isRefused = ({ baseline }: Plan): boolean => baseline?.refused !== undefined;

function writeOf(plan: Plan): ReplicaWrite[] {
  const { write, local, remote } = plan;
  if (!write) return [];
  const { id, rev, content, deleted, attachments } = remote;
  const agreed = { id, rev, content, deleted, ...(attachments && { attachments }) };
  const { content: mine, deleted: gone } = write;
  return [{ content: mine, deleted: gone, expected: local?.version, ...(!isRefused(plan) && { agreed }) }];
}

const revOf = (plans: readonly Plan[], id: string): string =>
  plans.find((plan) => plan.remote.id === id)?.remote.rev ?? '';

function baselineOf(plan: Plan): Baseline {
  const { id, rev, content, deleted, attachments } = plan.remote;
  const refused = standingRefusal(plan);
  const over = plan.baseline?.over;
  return {
    id,
    rev,
    content,
    deleted,
    ...(attachments && { attachments }),
    ...(refused && { refused }),
    ...(over !== undefined && { over }),
  };
}

/**
 * A refusal stands until the record itself changes; a merge changes it. A record that stays different from the
 * county's without being written now is queued for sending: the push may have looked at it before.
 */
function standingRefusal({ remote, local, baseline, write }: Plan): Baseline['refused'] {
  if (write !== undefined || local === undefined || sameState(local, remote)) return undefined;
  return baseline?.refused ?? queued;
}
