import { cleanName } from '../../lib/text';
import type { Member } from './type';

/**
 * What makes two entries the same person: equal ID number, or equal name and full birth date; never likeness of
 * names. Two people may share a name and a birthday, so where both ID numbers are known they alone decide.
 */
export function memberKeys({
  name,
  birthDate,
  idNumber,
}: Pick<Member, 'name' | 'birthDate' | 'idNumber'>): string[] {
  const keys: string[] = [];
  if (idNumber) keys.push(`id:${idNumber.toUpperCase()}`);
  if (name && birthDate?.length === 10) keys.push(`nb:${cleanName(name)}:${birthDate}`);
  return keys;
}

export function isSameMember(
  a: Pick<Member, 'name' | 'birthDate' | 'idNumber'>,
  b: Pick<Member, 'name' | 'birthDate' | 'idNumber'>,
): boolean {
  if (a.idNumber && b.idNumber) return a.idNumber.toUpperCase() === b.idNumber.toUpperCase();
  const keys = memberKeys(a);
  return memberKeys(b).some((key) => keys.includes(key));
}
