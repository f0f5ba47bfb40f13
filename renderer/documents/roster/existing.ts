import type { ExistingMembers, KnownMember } from './plan';

/** The lookups of planning over a list of members. */
export function indexMembers(members: Iterable<KnownMember>): ExistingMembers {
  const byId = new Map<string, KnownMember>();
  const byName = new Map<string, KnownMember[]>();
  for (const member of members) {
    if (member.idNumber !== undefined) byId.set(member.idNumber, member);
    const alike = byName.get(member.name);
    if (alike) alike.push(member);
    else byName.set(member.name, [member]);
  }
  return {
    byIdNumber: (idNumber) => byId.get(idNumber),
    byName: (name) => byName.get(name) ?? [],
  };
}
