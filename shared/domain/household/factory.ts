import { newId } from '../../lib/ids';
import type { Draft } from '../record/envelope';
import type { Household, Person } from './type';

/** An empty form of a household; green is the level of those who need no more than the usual visit. */
export function newHousehold(given: Partial<Draft<Household>> = {}): Draft<Household> {
  return { persons: [], care: [], level: 'green', kind: 'owner', ...given };
}

export function newPerson(given: Partial<Omit<Person, 'id'>> = {}): Person {
  return { id: newId(), name: '', tags: [], ...given };
}
