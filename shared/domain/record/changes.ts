import { isItemList, isObject, own, sameValue } from '../../lib/equal';
import type { FieldChange } from './envelope';
import { pathTo } from './path';

type Values = Readonly<Record<string, unknown>>;

/**
 * What differs between two states, as small as it can be said: `floating.since`, or `persons.<id>.phone` in a list
 * of items. An absent `from` means added, an absent `to` means removed.
 */
export function changesBetween(before: Values, after: Values, prefix = ''): FieldChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => change(pathTo(prefix, key), own(before, key), own(after, key)));
}

function change(field: string, from: unknown, to: unknown): FieldChange[] {
  if (sameValue(from, to)) return [];
  if (isItemList(from) && isItemList(to)) {
    const moved = sameOrder(from, to) ? [] : [{ field, from: from.map(idOf), to: to.map(idOf) }];
    return [...changesBetween(byId(from), byId(to), field), ...moved];
  }
  if (isObject(from) && isObject(to)) return changesBetween(from, to, field);
  return [{ field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
}

const idOf = (item: { id: string }): string => item.id;

/** Whether the items that both lists hold stand in the same order. */
function sameOrder(from: { id: string }[], to: { id: string }[]): boolean {
  const inFrom = new Set(from.map(idOf));
  const inTo = new Set(to.map(idOf));
  return sameValue(
    from.map(idOf).filter((id) => inTo.has(id)),
    to.map(idOf).filter((id) => inFrom.has(id)),
  );
}

function byId(items: { id: string }[]): Record<string, unknown> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}
