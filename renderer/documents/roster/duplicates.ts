import { documents } from '@shared/messages/documents';
import { fitsIdNumber } from './checks';
import type { ReadMember } from './readMember';

const words = documents.rows;

/**
 * Fails rows that name a person a second time. Of rows with the same ID number the one whose birth date and gender
 * fit the number keeps it (the first, if several do); without numbers, name and full birth date decide.
 */
export function failDuplicates(rows: readonly ReadMember[]): void {
  for (const group of groupsBy(rows, ({ draft }) => draft.idNumber)) failSameNumber(group);
  const unnumbered = (each: ReadMember): boolean => each.draft.idNumber === undefined;
  for (const group of groupsBy(rows, nameAndDay)) {
    const keeper = group.find((each) => !unnumbered(each)) ?? group[0];
    for (const each of group) {
      if (each === keeper || !unnumbered(each) || !keeper) continue;
      each.row.fail('name', { reason: words.samePerson(keeper.row.row), remedy: words.duplicateRemedy });
    }
  }
}

function failSameNumber(group: readonly ReadMember[]): void {
  const keeper = group.find(({ draft }) => fitsIdNumber(draft)) ?? group[0];
  for (const each of group) {
    if (each === keeper || !keeper) continue;
    const fits = fitsIdNumber(each.draft);
    const reason = (fits ? words.sameIdNumber : words.sameIdOther)(keeper.row.row);
    each.row.fail('idNumber', { reason, remedy: words.duplicateRemedy });
    if (fits && each.draft.name !== keeper.draft.name) {
      keeper.row.note('idNumber', words.sharedIdNumber(each.row.row));
    }
  }
}

function nameAndDay({ draft }: ReadMember): string | undefined {
  const { name, birthDate } = draft;
  return name !== undefined && birthDate?.length === 10 ? `${name} ${birthDate}` : undefined;
}

/** Groups of more than one row with the same key; rows without a key belong to none. */
function groupsBy(rows: readonly ReadMember[], key: (row: ReadMember) => string | undefined): ReadMember[][] {
  const groups = new Map<string, ReadMember[]>();
  for (const row of rows) {
    const of = key(row);
    if (of !== undefined) groups.set(of, [...(groups.get(of) ?? []), row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
