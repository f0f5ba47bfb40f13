import { documents } from '@shared/messages/documents';
import type { RowReader } from '../plan/rowReader';
import type { HouseholdColumn } from '../table/householdFields';
import { householdKey } from './address';
import type { Dwelling } from './readDwelling';
import type { ReadPerson } from './readResident';

const words = documents.ledger;

/** One row of a ledger understood. */
export interface LedgerRow {
  row: RowReader<HouseholdColumn>;
  dwelling: Dwelling;
  person: ReadPerson | undefined;
  idNumber: string | undefined;
  isHead: boolean;
}

/** The rows of one household; the first is the one that decides. */
export interface LedgerGroup {
  key: string;
  rows: [LedgerRow, ...LedgerRow[]];
}

export function saysHead(relation: string | undefined): boolean {
  return relation !== undefined && /^(?:户主|本人|本户户主|户主本人)$/u.test(relation);
}

/** Groups rows by address and head, in the order of the file; the head's own row comes first in its group. */
export function groupRows(rows: readonly LedgerRow[]): LedgerGroup[] {
  const groups = new Map<string, LedgerGroup>();
  for (const each of rows) {
    const key = householdKey(each.dwelling);
    const group = groups.get(key);
    if (!group) groups.set(key, { key, rows: [each] });
    else if (each.isHead && !group.rows[0].isHead) group.rows.unshift(each);
    else group.rows.push(each);
  }
  for (const { rows: members } of groups.values()) checkGroup(members);
  return [...groups.values()];
}

/** Address and head are often written on the first row of a family only. */
export function carryDown(rows: readonly LedgerRow[]): void {
  let above: Dwelling | undefined;
  for (const { dwelling, person, isHead } of rows) {
    const placed = dwelling.compound ?? dwelling.building ?? dwelling.room;
    if (placed === undefined && dwelling.head === undefined && !isHead && above) {
      const { grid, compound, building, stairwell, room, head } = above;
      Object.assign(dwelling, { grid, compound, building, stairwell, room, head, ...dwelling });
    }
    if (isHead && person) dwelling.head ??= person.name;
    if (placed !== undefined) {
      if (dwelling.head === undefined && above && sameHome(above, dwelling)) dwelling.head = above.head;
      above = dwelling;
    }
  }
}

function sameHome(a: Dwelling, b: Dwelling): boolean {
  return householdKey({ ...a, head: '' }) === householdKey({ ...b, head: '' });
}

function checkGroup(rows: readonly LedgerRow[]): void {
  const heads = rows.filter((each) => each.isHead);
  for (const second of heads.slice(1)) second.row.note('relation', words.twoHeads(heads[0]?.row.row ?? 0));
  const byName = new Map<string, LedgerRow>();
  for (const each of rows) {
    if (!each.person) continue;
    const key = `${each.person.name} ${each.person.birthDate ?? ''}`;
    const first = byName.get(key);
    if (first) {
      const reason = words.samePerson(first.row.row);
      each.row.fail('name', { reason, remedy: words.samePersonRemedy });
    } else byName.set(key, each);
  }
}
