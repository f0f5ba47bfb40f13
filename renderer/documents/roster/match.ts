import { documents } from '@shared/messages/documents';
import { agree } from './checks';
import type { Doubt, ExistingMembers, KnownMember } from './plan';
import type { ReadMember } from './readMember';

const words = documents.rows;

/** Whom of the office's members a row means: one for sure, perhaps one of several, or nobody. */
export type Match =
  | { kind: 'sure'; known: KnownMember }
  | { kind: 'doubtful'; why: Doubt; possible: KnownMember[] }
  | { kind: 'nobody' };

/**
 * By ID number; else by name and full birth date where neither side has a number. The same name with nothing that
 * contradicts it is a doubt for the clerk to settle; never by likeness of names.
 */
export function matchMember({ row, draft }: ReadMember, existing: ExistingMembers): Match {
  const { idNumber, name, birthDate } = draft;
  const same = idNumber === undefined ? undefined : existing.byIdNumber(idNumber);
  if (same) {
    if (name !== undefined && same.name !== name) row.note('name', words.otherName(same.name));
    return { kind: 'sure', known: same };
  }
  if (name === undefined) return { kind: 'nobody' };
  const alike = existing.byName(name);
  const possible = alike.filter((known) => mayBe(known, draft));
  const [only] = possible;
  if (!only) {
    const namesake = alike.some((known) => birthDate?.length === 10 && known.birthDate === birthDate);
    if (namesake && idNumber !== undefined) row.note('idNumber', words.otherIdNumber);
    return { kind: 'nobody' };
  }
  if (possible.length > 1) return { kind: 'doubtful', why: 'several', possible };
  if (birthDate?.length !== 10 || only.birthDate !== birthDate) {
    return { kind: 'doubtful', why: 'onlyName', possible };
  }
  if (idNumber !== undefined || only.idNumber !== undefined) {
    return { kind: 'doubtful', why: 'oneNumber', possible };
  }
  return { kind: 'sure', known: only };
}

/** Whether nothing speaks against a member of the same name: two numbers, two birth dates, or man and woman. */
function mayBe(known: KnownMember, { idNumber, birthDate, gender }: ReadMember['draft']): boolean {
  if (idNumber !== undefined && known.idNumber !== undefined) return false;
  if (birthDate !== undefined && known.birthDate !== undefined) return agree(birthDate, known.birthDate);
  return gender === undefined || known.gender === undefined || gender === known.gender;
}
