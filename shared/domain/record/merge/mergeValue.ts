import { isObject, own, sameValue } from '../../../lib/equal';
import type { MergeKind } from '../fields';
import { pathTo } from '../path';
import type { MergeContext, Sides } from './context';
import { isItems, mergeItems } from './mergeItems';
import { isSet, mergeSet } from './mergeSet';
import { mergeText } from './mergeText';

/** Brings two sides of a value together; a value whose shape does not fit its kind is merged as one whole. */
export function mergeValue(kind: MergeKind, sides: Sides, context: MergeContext): unknown {
  const { base, mine, theirs } = sides;
  if (sameValue(mine, theirs) || sameValue(mine, base)) return theirs;
  if (sameValue(theirs, base)) return mine;
  const all = [base, mine, theirs];
  if (kind === 'text') return mergeText(sides, context);
  if (kind === 'set' && all.every(isSet)) return mergeSet(sides);
  if (kind === 'items' && all.every(isItems)) return mergeItems(sides, context, mergeKeys);
  if (kind === 'keys' && isObject(mine) && isObject(theirs)) return mergeKeys(sides, context);
  context.clashes.push({ field: context.path, ...sides });
  return theirs;
}

function mergeKeys({ base, mine, theirs }: Sides, context: MergeContext): unknown {
  const [b, m, t] = [objectOf(base), objectOf(mine), objectOf(theirs)];
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(t), ...Object.keys(m)])) {
    const sides = { base: own(b, key), mine: own(m, key), theirs: own(t, key) };
    const kind = own(context.inner, key) ?? own(context.inner, '*') ?? kindByShape(sides);
    const value = mergeValue(isKind(kind) ? kind : 'scalar', sides, {
      ...context,
      path: pathTo(context.path, key),
    });
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/** Inside items and objects: lists of words are sets, lists of items and objects are gone into, all else is one value. */
function kindByShape({ base, mine, theirs }: Sides): MergeKind {
  const present = [base, mine, theirs].filter((value) => value !== undefined);
  if (present.every(isItems)) return present.some((value) => !isEmptyList(value)) ? 'items' : 'scalar';
  if (present.every(isWordList)) return 'set';
  return present.every(isObject) ? 'keys' : 'scalar';
}

const kinds: readonly unknown[] = ['scalar', 'set', 'items', 'keys', 'text'] satisfies MergeKind[];

function isKind(value: unknown): value is MergeKind {
  return kinds.includes(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isWordList(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function objectOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}
