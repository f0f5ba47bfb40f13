import type { Household } from '@shared/domain/household/type';
import { parseDate } from '@shared/lib/parseDate';
import { text } from '@shared/messages';

/** What keeps a household from being saved, as a sentence; undefined when nothing does. */
export function faultOf(
  values: Pick<Household, 'compound' | 'building' | 'room' | 'head' | 'persons'>,
): string | undefined {
  const { compound, building, room, head, persons } = values;
  if (![compound, building, room, head].some((value) => value && value.trim() !== ''))
    return text.households.placeMissing;
  if (persons.some(({ name }) => name.trim() === '')) return text.households.personNameMissing;
  const wrong = persons.find(({ birthDate }) => birthDate && !parseDate(birthDate).ok);
  return wrong ? text.households.dateBad(wrong.name) : undefined;
}
