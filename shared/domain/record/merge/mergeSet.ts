import type { Sides } from './context';

/** Members of a set: what either side took out is out, what either side put in is in. Never clashes. */
export function mergeSet({ base, mine, theirs }: Sides): unknown {
  const [b, m, t] = [members(base), members(mine), members(theirs)];
  const kept = [...t].filter((value) => m.has(value) || !b.has(value));
  const added = [...m].filter((value) => !b.has(value) && !t.has(value));
  const merged = [...kept, ...added];
  const gone = merged.length === 0 && (mine === undefined || theirs === undefined);
  return gone ? undefined : merged;
}

/** A list of plain values, or nothing. */
export function isSet(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every((entry) => typeof entry !== 'object'));
}

function members(value: unknown): Set<unknown> {
  return new Set<unknown>(Array.isArray(value) ? value : []);
}
