import { deletionField } from '@shared/domain/record/decide';
import type { CollectionName, Envelope, OpenEntry } from '@shared/domain/record/envelope';
import type { Baseline, ReplicaRecord } from '@/data/replica';
import type { MergeRecord } from './context';
import type { Resolution } from './marks';
import { type RecordState, printOf, sameState } from './recordState';
import { type Remote, completed } from './wireForm';

export interface Sides {
  collection: CollectionName;
  local: ReplicaRecord | undefined;
  baseline: Baseline | undefined;
  remote: Remote;
  /** Prints of own contents whose sending was never answered. */
  underway: readonly string[];
  resolution: Resolution | undefined;
}

export interface Verdict {
  /** What the PC writes; undefined where its record stays as it is. */
  write?: RecordState;
  /** False where there is nothing to remember either: a tombstone of a record that the PC never had. */
  remember: boolean;
  /** The county has what this PC sent although its answer was lost. */
  confirmed: boolean;
}

/** Decides what a document of the county means for the PC's record. Pure; writes nothing. */
export function reconcile(sides: Sides, merge: MergeRecord, newId: () => string): Verdict {
  const { local, remote, underway } = sides;
  const confirmed = underway.length > 0 && underway.includes(printOf(remote));
  if (local === undefined) {
    return { ...(!remote.deleted && { write: remote }), remember: !remote.deleted, confirmed };
  }
  if (sameState(local, remote)) return { remember: true, confirmed };
  const base = baseOf(sides, confirmed);
  if (base !== undefined && sameState(remote, base) && !deletedAnew(remote, base)) {
    return { remember: true, confirmed };
  }
  if (base === undefined || !sameState(local, base)) {
    const merged = mergeStates(sides, base, merge, newId);
    return { ...(!sameState(merged, local) && { write: merged }), remember: true, confirmed };
  }
  const state = remote.deleted
    ? { content: completed(remote.content, local.content), deleted: true }
    : { content: remote.content, deleted: false };
  return { write: state, remember: true, confirmed };
}

/** Another deletion than the agreed one: the record was back at the county in between, perhaps by this very PC. */
function deletedAnew(remote: RecordState, base: RecordState): boolean {
  return remote.deleted && printOf(remote) !== printOf(base);
}

/** The content from which both sides started. */
function baseOf({ baseline, remote, resolution }: Sides, confirmed: boolean): RecordState | undefined {
  // The PC's record grew out of what it sent, so that is the base, even if no answer said that it had arrived.
  if (confirmed) return remote;
  if (baseline?.content === undefined || tookBackOlder(baseline, remote)) return undefined;
  const agreed = { content: baseline.content, deleted: baseline.deleted };
  if (resolution !== 'resendMine') return agreed;
  // A restored county shows an older state of what was agreed later: mine grew out of it and stands. What somebody
  // wrote after the restore is newer, and nothing is known of where it started.
  return isEarlier(remote, agreed) ? remote : undefined;
}

/**
 * Whether one state of a record is an earlier one of the other: its history and its open entries say nothing that the
 * other does not know. Clocks alone do not tell, one may be days off, and a merge moves none. A tombstone has no
 * history, so nothing is known of it.
 */
function isEarlier(one: RecordState, other: RecordState): boolean {
  if (one.deleted || other.deleted) return one.deleted && other.deleted;
  if (one.content.updatedAt > other.content.updatedAt) return false;
  const entries = new Set(other.content.open.map(({ id }) => id));
  if (one.content.open.some(({ id }) => !entries.has(id))) return false;
  const known = new Map(other.content.history.map(({ id, at }) => [id, at]));
  return one.content.history.every(({ id, at }) => at <= (known.get(id) ?? ''));
}

/**
 * Somebody whose copy was older than the agreed one kept the record alive against a deletion. What that copy lacks
 * was not taken out by anybody, so the agreed state is no base for it.
 */
function tookBackOlder(baseline: Baseline, remote: Remote): boolean {
  if (baseline.deleted || remote.deleted) return false;
  const known = new Set(baseline.content?.open.map(({ id }) => id));
  return remote.content.open.some(
    ({ id, field, theirs }) => field === deletionField && theirs === true && !known.has(id),
  );
}

function mergeStates(
  { collection, local, remote }: Sides & { local?: ReplicaRecord | undefined },
  base: RecordState | undefined,
  merge: MergeRecord,
  newId: () => string,
): RecordState {
  if (local === undefined) return remote;
  if (local.deleted !== remote.deleted) return livesOn(local, remote, decidedHere(local, base), newId);
  const agreed = base?.deleted === true ? undefined : base?.content;
  return {
    content: merge(collection, agreed, local.content, remote.content, { newId }).merged,
    deleted: false,
  };
}

/** Differences that were decided here before the record was deleted; what the county deleted says nothing of its own. */
function decidedHere(local: RecordState, base: RecordState | undefined): ReadonlySet<string> {
  if (!local.deleted || base === undefined || base.deleted) return new Set();
  const left = new Set(local.content.open.map(({ id }) => id));
  return new Set(base.content.open.flatMap(({ id }) => (left.has(id) ? [] : [id])));
}

/** Deletion against edit: the record lives, and a person decides. */
function livesOn(
  local: RecordState,
  remote: Remote,
  decided: ReadonlySet<string>,
  newId: () => string,
): RecordState {
  const living = local.deleted ? remote.content : local.content;
  const entry: OpenEntry = {
    id: newId(),
    field: deletionField,
    base: false,
    mine: local.deleted,
    theirs: remote.deleted,
    mineBy: local.content.updatedBy,
    mineAt: local.content.updatedAt,
    ...theirStamp(remote.content, living),
  };
  const others = living.open.filter(({ id, field }) => field !== deletionField && !decided.has(id));
  return { content: { ...living, open: [...others, entry] }, deleted: false };
}

// A tombstone made by hand at the county says neither who nor when.
function theirStamp(
  { updatedBy, updatedAt }: Partial<Envelope>,
  living: Envelope,
): Pick<OpenEntry, 'theirsBy' | 'theirsAt'> {
  return { theirsBy: updatedBy ?? '', theirsAt: updatedAt ?? living.updatedAt };
}
