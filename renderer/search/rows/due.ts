import { nextVisitDue } from '@shared/domain/household/rules';
import type { PlainDate } from '@shared/domain/record/envelope';
import { officeRules } from '@shared/domain/settings';
import { localDate } from '@shared/lib/dates';
import type { HouseholdRow } from './household';

const known = new Map<string, PlainDate | undefined>();
let knownBy = officeRules();

/**
 * When the household is due again by the rule of the domain. A list sorted by it asks many thousand times for a few
 * hundred different answers, so they are kept.
 */
export function nextDue(
  { level, care, createdAt, movedTo }: Pick<HouseholdRow, 'level' | 'care' | 'createdAt' | 'movedTo'>,
  metAt: string | undefined,
): PlainDate | undefined {
  if (movedTo !== undefined) return undefined;
  if (knownBy !== officeRules()) {
    knownBy = officeRules();
    known.clear();
  }
  const key = `${level} ${care.join(' ')} ${metAt ?? createdAt}`;
  if (!known.has(key)) {
    const since = localDate(new Date(createdAt));
    const lastVisitOn = metAt === undefined ? undefined : localDate(new Date(metAt));
    known.set(key, nextVisitDue({ level, care, since, ...(lastVisitOn && { lastVisitOn }) }));
  }
  return known.get(key);
}
