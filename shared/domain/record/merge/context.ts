import type { MergeKind } from '../fields';

/** Both sides of one value and what they last agreed on; undefined means absent. */
export interface Sides {
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

/** A true clash: both sides changed the same thing to different values. */
export interface Clash extends Sides {
  field: string;
}

/** Where a merge stands and where it puts its clashes. */
export interface MergeContext {
  path: string;
  inner: Readonly<Record<string, MergeKind>>;
  clashes: Clash[];
}
