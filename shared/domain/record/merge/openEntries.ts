import { canonicalJson } from '../../../lib/equal';
import { fingerprint } from '../../../lib/fingerprint';
import type { Envelope, HistoryEntry, OpenEntry } from '../envelope';
import { pathTo } from '../path';
import type { Clash } from './context';

/**
 * The entry for a clash. Its id follows from field and values, so that the same clash found twice (on another PC, or
 * again after a crash) is one entry; which side is `mine` does not matter for it.
 */
export function openEntry(clash: Clash, mine: Envelope, theirs: Envelope): OpenEntry {
  const values = [canonicalJson(clash.mine), canonicalJson(clash.theirs)].toSorted();
  const id = fingerprint([theirs.id, clash.field, canonicalJson(clash.base), ...values].join('\u0000'));
  return {
    id,
    field: clash.field,
    ...(clash.base !== undefined && { base: clash.base }),
    ...(clash.mine !== undefined && { mine: clash.mine }),
    ...(clash.theirs !== undefined && { theirs: clash.theirs }),
    mineBy: mine.updatedBy,
    mineAt: mine.updatedAt,
    theirsBy: theirs.updatedBy,
    theirsAt: theirs.updatedAt,
  };
}

/** Entries of both sides; one that either side decided (it was there, and is not any more) stays away. */
export function mergeOpen(
  base: readonly OpenEntry[],
  mine: readonly OpenEntry[],
  theirs: readonly OpenEntry[],
  found: readonly OpenEntry[],
  decided: ReadonlySet<string>,
): OpenEntry[] {
  const ids = (list: readonly OpenEntry[]): Set<string> => new Set(list.map(({ id }) => id));
  const [inBase, inMine, inTheirs] = [ids(base), ids(mine), ids(theirs)];
  const kept = [
    ...theirs.filter(({ id }) => inMine.has(id) || !inBase.has(id)),
    ...mine.filter(({ id }) => !inTheirs.has(id) && !inBase.has(id)),
  ];
  const here = ids(kept);
  return [...kept, ...found.filter(({ id }) => !here.has(id))].filter(({ id }) => !decided.has(id));
}

/** The mark that a decision leaves in the history. */
export function decisionMark(entryId: string): string {
  return pathTo('open', entryId);
}

/** Ids of the entries that the histories say were decided. */
export function decidedIn(...histories: (readonly HistoryEntry[])[]): Set<string> {
  const fields = histories.flat().flatMap(({ changes }) => changes.map(({ field }) => field));
  return new Set(
    fields.filter((field) => field.startsWith('open.')).map((field) => field.slice('open.'.length)),
  );
}
