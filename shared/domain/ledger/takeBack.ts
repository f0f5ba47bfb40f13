import { sameValue } from '../../lib/equal';
import type { FieldChange } from '../record/envelope';
import { readPath, writePath } from '../record/path';
import type { LedgerEntry } from './type';

/** What taking an entry back does to its subject. */
export interface Reversal {
  /** Top-level fields with their values of before; undefined removes one. */
  patch: Record<string, unknown>;
  /** Paths that have their earlier value (again). */
  reverted: string[];
  /** Paths that somebody changed since; they stay as they are. */
  kept: string[];
}

export function isTakenBack({ takenBack }: Pick<LedgerEntry, 'takenBack'>): boolean {
  return (takenBack?.length ?? 0) > 0;
}

/** Puts each path back where the value that the entry wrote still stands; repeating it does no harm. */
export function reversalOf(subject: object, changes: readonly FieldChange[]): Reversal {
  const reversal: Reversal = { patch: {}, reverted: [], kept: [] };
  for (const { field: path, from, to } of changes.toReversed()) {
    const current = { ...subject, ...reversal.patch };
    const stands = readPath(current, path);
    if (!sameValue(stands, from) && !sameValue(stands, to)) {
      reversal.kept.push(path);
      continue;
    }
    reversal.reverted.push(path);
    if (sameValue(stands, from)) continue;
    const { field, value } = writePath(current, path, from);
    reversal.patch[field] = value;
  }
  return reversal;
}
