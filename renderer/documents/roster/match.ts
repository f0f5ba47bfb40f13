import { documents } from '@shared/messages/documents';
import type { ExistingMembers, KnownMember } from './plan';
import type { ReadMember } from './readMember';

const words = documents.rows;

/**
 * The member that the office already has for a row: by ID number, else by name and full birth date unless the
 * numbers differ. Never by likeness. Several candidates are a failure of the row.
 */
export function matchMember({ row, draft }: ReadMember, existing: ExistingMembers): KnownMember | undefined {
  const { idNumber, name, birthDate } = draft;
  const same = idNumber === undefined ? undefined : existing.byIdNumber(idNumber);
  if (same) {
    if (name !== undefined && same.name !== name) row.note('name', words.otherName(same.name));
    return same;
  }
  if (name === undefined || birthDate === undefined || birthDate.length < 10) return undefined;
  const alike = existing.byNameAndBirth(name, birthDate);
  const possible = alike.filter((each) => idNumber === undefined || each.idNumber === undefined);
  if (possible.length > 1) {
    row.fail('name', { reason: words.severalExisting, remedy: words.severalExistingRemedy });
    return undefined;
  }
  if (possible.length === 0 && alike.length > 0) row.note('idNumber', words.otherIdNumber);
  return possible[0];
}
