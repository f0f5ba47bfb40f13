import { nextVisitDue } from '@shared/domain/household/rules';
import type { PlainDate } from '@shared/domain/record/envelope';
import { localDate } from '@shared/lib/dates';
import type { HouseholdRow } from './household';

const known = new Map<string, PlainDate | undefined>();

/**
 * When the household is due again by the rule of the domain. A list sorted by it asks many thousand times for a few
 * hundred different answers, so they are kept.
 */
export function nextDue(
  { level, care, createdAt, movedTo }: Pick<HouseholdRow, 'level' | 'care' | 'createdAt' | 'movedTo'>,
  metAt: string | undefined,
): PlainDate | undefined {
  if (movedTo !== undefined) return undefined;
  const key = `${level} ${care.join(' ')} ${metAt ?? createdAt}`;
  if (!known.has(key)) {
    const since = localDate(new Date(createdAt));
    const lastVisitOn = metAt === undefined ? undefined : localDate(new Date(metAt));
    known.set(key, nextVisitDue({ level, care, since, ...(lastVisitOn && { lastVisitOn }) }));
  }
  return known.get(key);
}
