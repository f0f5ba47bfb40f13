import type { Envelope, OpenEntry } from '@shared/domain/record/envelope';
import type { MergeRecord } from '../context';

const bookkeeping = new Set([
  'id',
  'org',
  'sentBy',
  'deviceId',
  'schemaVersion',
  'updatedAt',
  'updatedBy',
  'open',
]);

/** The plainest policy there is: every field is one value, `open` goes by id. For tests of the engine alone. */
export const scalarMerge: MergeRecord = (_collection, base, mine, theirs, { newId }) => {
  const sides = [base ?? {}, mine, theirs].map((side) => side as Record<string, unknown>);
  const [b = {}, m = {}, t = {}] = sides;
  const merged: Record<string, unknown> = { ...t };
  const clashes: OpenEntry[] = [];
  const same = (x: unknown, y: unknown): boolean => JSON.stringify(x) === JSON.stringify(y);
  for (const field of new Set([...Object.keys(m), ...Object.keys(t)])) {
    if (bookkeeping.has(field) || field === 'history' || same(m[field], t[field])) continue;
    if (same(t[field], b[field])) merged[field] = m[field];
    else if (!same(m[field], b[field])) {
      clashes.push({
        id: newId(),
        field,
        base: b[field],
        mine: m[field],
        theirs: t[field],
        mineBy: mine.updatedBy,
        mineAt: mine.updatedAt,
        theirsBy: theirs.updatedBy,
        theirsAt: theirs.updatedAt,
      });
    }
  }
  const newer = mine.updatedAt > theirs.updatedAt ? mine : theirs;
  return {
    merged: {
      ...(merged as unknown as Envelope),
      updatedAt: newer.updatedAt,
      updatedBy: newer.updatedBy,
      open: [...mergeOpen(base?.open ?? [], mine.open, theirs.open), ...clashes],
    },
    clashes,
  };
};

// An entry that one side had and the other took out was decided there.
function mergeOpen(base: OpenEntry[], mine: OpenEntry[], theirs: OpenEntry[]): OpenEntry[] {
  const has = (list: OpenEntry[], id: string): boolean => list.some((entry) => entry.id === id);
  const all = [...theirs, ...mine.filter((entry) => !has(theirs, entry.id))];
  return all.filter(({ id }) => (has(mine, id) && has(theirs, id)) || !has(base, id));
}
