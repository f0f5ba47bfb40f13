import type { Person } from '@shared/domain/household/type';
import { sameValue } from '@shared/lib/equal';
import type { HouseholdDraft, KnownHousehold } from './plan';

const fields = [
  'grid',
  'compound',
  'building',
  'stairwell',
  'room',
  'phone',
  'kind',
  'level',
  'levelReason',
  'note',
] as const;

/**
 * What a ledger changes in a household that the office already has: stated values that differ, persons that are new
 * or say more. Nothing and nobody is taken away: a ledger may hold a part of the household only.
 */
export function patchOf(
  known: KnownHousehold,
  draft: HouseholdDraft,
  states: { head: boolean; level: boolean },
): { patch: Partial<HouseholdDraft>; newPersons: number } {
  const patch: Partial<HouseholdDraft> = {};
  if (states.head) {
    for (const field of fields) {
      if (field === 'level' && !states.level) continue;
      if (draft[field] !== undefined && draft[field] !== known[field])
        Object.assign(patch, { [field]: draft[field] });
    }
  }
  const { persons, added } = mergePersons(known.persons, draft.persons);
  if (!sameValue(persons, known.persons)) patch.persons = persons;
  const care = [...new Set([...known.care, ...draft.care])];
  if (!sameValue(care, known.care)) patch.care = care;
  return { patch, newPersons: added };
}

function mergePersons(
  known: readonly Person[],
  read: readonly Person[],
): { persons: Person[]; added: number } {
  const persons = [...known];
  let added = 0;
  for (const person of read) {
    const at = persons.findIndex((each) => samePerson(each, person));
    const old = persons[at];
    if (old)
      persons[at] = { ...old, ...person, id: old.id, tags: [...new Set([...old.tags, ...person.tags])] };
    else {
      persons.push(person);
      added += 1;
    }
  }
  return { persons, added };
}

/** Within one household a name is enough unless two known birth dates contradict it. */
function samePerson(a: Person, b: Person): boolean {
  if (a.name !== b.name) return false;
  const [first = '', second = ''] = [a.birthDate, b.birthDate];
  return first.startsWith(second) || second.startsWith(first);
}
