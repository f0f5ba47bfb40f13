import type { Household, Person } from '@shared/domain/household/type';
import { labelOf } from '@shared/domain/record/codes';
import { newId } from '@shared/lib/ids';
import { householdCodes } from '../table/householdCodes';
import type { LedgerRow } from './group';
import type { HouseholdDraft } from './plan';
import type { Dwelling } from './readDwelling';

/** Fields of the household that several rows may state; the head's row decides (domain.md section 4). */
const stated = ['grid', 'kind', 'level', 'levelReason', 'note'] as const;

/** The household that these rows describe; the first row is the head's, or stands for it. */
export function compose(rows: readonly [LedgerRow, ...LedgerRow[]]): HouseholdDraft {
  const [first] = rows;
  const persons = rows.flatMap(({ person }): Person[] => (person ? [{ id: newId(), ...person }] : []));
  const differences = differencesOf(rows);
  const { compound, building, stairwell, room, head } = first.dwelling;
  const own = Object.fromEntries(
    stated.flatMap((field) => {
      const value = valueOf(rows, field);
      return value === undefined ? [] : [[field, value]];
    }),
  ) as Pick<Dwelling, (typeof stated)[number]>;
  const phone = first.person?.phone;
  return {
    ...own,
    ...(compound !== undefined && { compound }),
    ...(building !== undefined && { building }),
    ...(stairwell !== undefined && { stairwell }),
    ...(room !== undefined && { room }),
    ...(head !== undefined && { head }),
    ...(phone !== undefined && { phone }),
    persons,
    care: [...new Set(persons.flatMap(({ tags }) => tags))],
    level: own.level ?? 'green',
    ...(differences.length > 0 && { differences }),
  };
}

/** The head's row decides; where it says nothing, the first row that does. */
function valueOf(rows: readonly LedgerRow[], field: (typeof stated)[number]): string | undefined {
  return rows.find(({ dwelling }) => dwelling[field] !== undefined)?.dwelling[field];
}

function differencesOf(rows: readonly LedgerRow[]): NonNullable<Household['differences']> {
  return stated.flatMap((field) => {
    const list = householdCodes[field === 'kind' || field === 'level' ? field : 'serial'] ?? [];
    const kept = valueOf(rows, field);
    const others = new Set(rows.map(({ dwelling }) => dwelling[field]));
    return [...others]
      .filter((other) => other !== undefined && other !== kept)
      .map((other) => ({ id: newId(), field, kept: labelOf(list, kept), other: labelOf(list, other) }));
  });
}
