import { addDays, addMonths, localDate } from '@shared/lib/dates';
import type { PlainDate } from '@shared/domain/record/envelope';
import type { HouseholdRow } from './household';

/** When the household is due again (domain.md section 4: red weekly, yellow monthly, green quarterly). */
export function nextDue(row: Pick<HouseholdRow, 'level'>, metAt: string | undefined): PlainDate | undefined {
  if (metAt === undefined) return undefined;
  const met = localDate(new Date(metAt));
  if (row.level === 'red') return addDays(met, 7);
  return addMonths(met, row.level === 'yellow' ? 1 : 3);
}
