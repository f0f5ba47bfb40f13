import { isObject, sameValue } from '../../../lib/equal';
import { sealedFields } from '../../meeting/sealedFields';
import type { CollectionName } from '../envelope';
import type { MergeContext, Sides } from './context';

const frozen: readonly string[] = [...sealedFields, 'seal', 'state'];

type Values = Readonly<Record<string, unknown>>;

/** Whose new seal a merge must not break; `both` if each sealed something else, and then the county's holds. */
export type Sealing = 'mine' | 'theirs' | 'both' | undefined;

/** Finds minutes that were sealed since both sides last agreed; they stay as they were sealed. */
export function sealing(collection: CollectionName, base: Values, mine: Values, theirs: Values): Sealing {
  if (collection !== 'meetings') return undefined;
  const [b, m, t] = [base, mine, theirs].map(({ seal }) => (isObject(seal) ? seal['hash'] : undefined));
  if (m === t) return undefined;
  const fresh = (hash: unknown): boolean => hash !== undefined && hash !== b;
  if (fresh(t)) return fresh(m) ? 'both' : 'theirs';
  return fresh(m) ? 'mine' : undefined;
}

export function isFrozen(field: string): boolean {
  return frozen.includes(field);
}

/** The sealed side's value; what the other side wrote meanwhile is kept as a clash, for an amendment. */
export function mergeSealed(by: 'mine' | 'theirs' | 'both', sides: Sides, context: MergeContext): unknown {
  const [held, other] = by === 'mine' ? [sides.mine, sides.theirs] : [sides.theirs, sides.mine];
  const unchanged = by !== 'both' && sameValue(other, sides.base);
  if (!unchanged && !sameValue(other, held)) context.clashes.push({ field: context.path, ...sides });
  return held;
}
