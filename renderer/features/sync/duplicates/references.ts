import type { Office } from '@/data/office';
import { entriesOf } from '@/data/steps';
import type { Indexes } from '@/search/indexes';
import type { PairCollection } from '@/search/pairs/findPairs';

/** Makes everything that names the record `from` name `to`; finalised minutes keep what they say. */
export async function relink(
  office: Office,
  indexes: Indexes,
  collection: PairCollection,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await (collection === 'households'
    ? relinkHousehold(office, indexes, from, to)
    : relinkMember(office, indexes, from, to));
}

async function relinkHousehold(office: Office, indexes: Indexes, from: string, to: string): Promise<void> {
  const { visits, matters, members } = indexes;
  const names = (row: { householdId?: string }): boolean => row.householdId === from;
  for (const id of visits.query({ where: names }))
    await office.repo('visits').update(id, { householdId: to });
  for (const id of matters.query({ where: names }))
    await office.repo('matters').update(id, { householdId: to });
  for (const id of members.query({ where: names }))
    await office.repo('members').update(id, { householdId: to });
}

async function relinkMember(office: Office, indexes: Indexes, from: string, to: string): Promise<void> {
  const { households, councils, members } = indexes;
  const own = members.row(from)?.householdId;
  const where = (row: { id: string; pairedMemberIds: readonly string[] }): boolean =>
    row.id === own || row.pairedMemberIds.includes(from);
  for (const id of households.query({ where }))
    await office.repo('households').modify(id, ({ persons, pairedMemberIds }) => ({
      persons: persons.map((person) => (person.memberId === from ? { ...person, memberId: to } : person)),
      ...(pairedMemberIds && {
        pairedMemberIds: [...new Set(pairedMemberIds.map((one) => (one === from ? to : one)))],
      }),
    }));
  for (const id of councils.query())
    await office.repo('councils').modify(id, ({ members: seats }) => ({
      members: seats.map((seat) => (seat.memberId === from ? { ...seat, memberId: to } : seat)),
    }));
  const entries = await entriesOf(office, from);
  await office.repo('ledger').modifyMany(
    entries.map(({ id }) => id),
    () => ({ subjectId: to }),
  );
}
