import { isItemList, sameValue } from '../../../lib/equal';
import { pathTo } from '../path';
import type { MergeContext, Sides } from './context';

type Item = { id: string } & Record<string, unknown>;
type MergeInside = (sides: Sides, context: MergeContext) => unknown;

/**
 * Lists of items by `id`: each item merges field by field, additions of both sides stay, a removal holds unless the
 * other side changed that item meanwhile: then it lives on with a clash.
 */
export function mergeItems(sides: Sides, context: MergeContext, mergeInside: MergeInside): unknown {
  const [base, mine, theirs] = [itemsOf(sides.base), itemsOf(sides.mine), itemsOf(sides.theirs)];
  const [b, m, t] = [byId(base), byId(mine), byId(theirs)];
  const merged = new Map<string, unknown>();
  for (const id of new Set([...m.keys(), ...t.keys()])) {
    const inside = { ...context, path: pathTo(context.path, id) };
    const item = mergeItem({ base: b.get(id), mine: m.get(id), theirs: t.get(id) }, inside, mergeInside);
    if (item !== undefined) merged.set(id, item);
  }
  const gone = merged.size === 0 && (sides.mine === undefined || sides.theirs === undefined);
  return gone ? undefined : order(base, mine, theirs).flatMap((id) => merged.get(id) ?? []);
}

/** Whether a value can be merged by items; an absent list counts as an empty one. */
export function isItems(value: unknown): boolean {
  return value === undefined || isItemList(value);
}

function mergeItem(sides: Sides, context: MergeContext, mergeInside: MergeInside): unknown {
  const { base, mine, theirs } = sides;
  if (mine !== undefined && theirs !== undefined) return mergeInside(sides, context);
  const left = mine ?? theirs;
  if (base === undefined) return left;
  if (sameValue(left, base)) return undefined;
  context.clashes.push({ field: context.path, ...sides });
  return left;
}

/** The county's order, or mine if only I changed it; what the other side added stands behind what it stood behind there. */
function order(base: Item[], mine: Item[], theirs: Item[]): string[] {
  const mineLeads = keepsOrder(base, theirs) && !keepsOrder(base, mine);
  const [lead, other] = mineLeads ? [mine, theirs] : [theirs, mine];
  const ids = lead.map(({ id }) => id);
  other.forEach(({ id }, i) => {
    if (ids.includes(id)) return;
    const before = other.slice(0, i).findLast((item) => ids.includes(item.id));
    ids.splice(before ? ids.indexOf(before.id) + 1 : 0, 0, id);
  });
  return ids;
}

function keepsOrder(base: Item[], side: Item[]): boolean {
  const [inBase, inSide] = [byId(base), byId(side)];
  const common = base.filter(({ id }) => inSide.has(id)).map(({ id }) => id);
  return sameValue(
    common,
    side.filter(({ id }) => inBase.has(id)).map(({ id }) => id),
  );
}

function itemsOf(value: unknown): Item[] {
  return isItemList(value) ? value : [];
}

function byId(items: Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
