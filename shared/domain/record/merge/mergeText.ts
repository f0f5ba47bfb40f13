import { diff3Merge } from 'node-diff3';
import type { MergeContext, Sides } from './context';

/**
 * Long text line by line. Where both sides rewrote the same lines the county's stand in the text; the clash holds
 * two whole texts that differ in those lines only, so that neither choice throws away what did merge.
 */
export function mergeText(sides: Sides, context: MergeContext): unknown {
  const { base, mine, theirs } = sides;
  if (typeof mine !== 'string' || typeof theirs !== 'string') {
    context.clashes.push({ field: context.path, ...sides });
    return theirs;
  }
  const lines = (value: unknown): string[] => (typeof value === 'string' ? value.split('\n') : []);
  const regions = diff3Merge(lines(mine), lines(base), lines(theirs), { excludeFalseConflicts: true });
  const withMine = regions.flatMap(({ ok, conflict }) => ok ?? conflict?.a ?? []).join('\n');
  const withTheirs = regions.flatMap(({ ok, conflict }) => ok ?? conflict?.b ?? []).join('\n');
  if (regions.some(({ conflict }) => conflict)) {
    context.clashes.push({ field: context.path, base, mine: withMine, theirs: withTheirs });
  }
  return withTheirs;
}
