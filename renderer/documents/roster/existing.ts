import type { ExistingMembers, KnownMember } from './plan';

/** The lookups of planning over a list of members. */
export function indexMembers(members: Iterable<KnownMember>): ExistingMembers {
  const byId = new Map<string, KnownMember>();
  const byName = new Map<string, KnownMember[]>();
  for (const member of members) {
    if (member.idNumber !== undefined) byId.set(member.idNumber, member);
    const key = `${member.name} ${member.birthDate ?? ''}`;
    byName.set(key, [...(byName.get(key) ?? []), member]);
  }
  return {
    byIdNumber: (idNumber) => byId.get(idNumber),
    byNameAndBirth: (name, birthDate) => byName.get(`${name} ${birthDate}`) ?? [],
  };
}
