import { nextVisitDue } from '@shared/domain/household/rules';
import type { PlainDate } from '@shared/domain/record/envelope';
import { localDate } from '@shared/lib/dates';
import type { HouseholdRow } from './household';

/** When the household is due again after the visit at which somebody was last met; the rule is the household's own. */
export function nextDue(
  { level, care }: Pick<HouseholdRow, 'level' | 'care'>,
  metAt: string | undefined,
): PlainDate | undefined {
  if (metAt === undefined) return undefined;
  return nextVisitDue({ level, care, lastVisitOn: localDate(new Date(metAt)) });
}
