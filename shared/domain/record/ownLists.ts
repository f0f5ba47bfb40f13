import { type CodeEntry, type CodeList, withOwnEntries } from './codes';

interface OpenList {
  given: CodeList;
  list: CodeEntry[];
}

const lists = new Map<string, OpenList>();
const own = new Map<string, CodeList>();

/** The lists to which an office may add; national and party lists are closed. */
export type OwnListName =
  | 'occupation'
  | 'floatingKind'
  | 'lostReason'
  | 'care'
  | 'visitOccasion'
  | 'matterCategory';

/**
 * A list that an office may lengthen. It is one array for the whole session, so that whoever shows, reads or offers
 * its entries has the office's own among them (docs/adr/0082).
 */
export function openList(name: OwnListName, given: CodeList): CodeList {
  const open = { given, list: [...given] };
  lists.set(name, open);
  fill(open, own.get(name) ?? []);
  return open.list;
}

/** Puts an office's own entries behind the given ones, instead of those of before; none takes a given code. */
export function setOwnEntries(name: OwnListName, entries: CodeList): void {
  own.set(name, entries);
  const open = lists.get(name);
  if (open) fill(open, entries);
}

/** The office's own entries as they stand. */
export function ownEntries(name: OwnListName): CodeList {
  return own.get(name) ?? [];
}

function fill({ given, list }: OpenList, entries: CodeList): void {
  list.splice(0, list.length, ...withOwnEntries(given, entries));
}
