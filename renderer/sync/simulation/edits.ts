import type { Envelope } from '@shared/domain/record/envelope';
import type { Chance } from './random';

/** What every simulation plays; those with minutes play `withMinutes`. */
export const played = ['members', 'households'] as const;
export const withMinutes = [...played, 'meetings'] as const;
export type Played = (typeof withMinutes)[number];

/** Fields of a record by name; the simulation writes several kinds of records in one way. */
export type Fields = Envelope & Record<string, unknown>;

/** What a new record has besides its envelope, so that the schema takes it. */
export const births: Readonly<Record<Played, Record<string, unknown>>> = {
  members: { name: 'new', category: 'full', standing: 'normal' },
  households: { persons: [], care: [], level: 'green' },
  meetings: {
    councilId: 'council',
    year: 2026,
    title: 'new',
    startsAt: '2026-11-21T01:00:00.000Z',
    attendance: [],
    items: [],
    state: 'draft',
  },
};

/** A value that begins so is refused by the county until somebody mends it. */
export const refusedSign = '!';

/** The field that only newer PCs know; see `newerSchema.ts`. */
export const newField = 'nativePlace';

const scalars: Readonly<Record<Played, readonly string[]>> = {
  members: ['name', 'mobile', 'address'],
  households: ['head', 'phone', 'room'],
  meetings: ['title', 'place', 'chair'],
};
const sets: Readonly<Record<Exclude<Played, 'meetings'>, string>> = { members: 'tags', households: 'care' };

/** One edit of one field, as a person makes it in a form; `value` is new in the whole schedule. */
export function editOf(
  collection: Played,
  record: Fields,
  { chance, newer, value }: { chance: Chance; newer: boolean; value: string },
): Record<string, unknown> {
  // A PC that knows the new field uses it often: that is where versions meet.
  if (newer && collection === 'members' && chance.oneIn(4)) return { [newField]: value };
  if (collection === 'meetings') return { [chance.pick(scalars.meetings)]: value };
  const kind = chance.below(collection === 'households' ? 8 : 6);
  if (kind <= 2) return { [chance.pick(scalars[collection])]: value };
  if (kind === 3) return editSet(sets[collection], record, chance, value);
  if (kind <= 5) return { note: editLines(record['note'], chance, value) };
  return { persons: editPersons((record['persons'] ?? []) as Person[], chance, value) };
}

/** One field filled with what the county does not take. */
export function spoiledField(collection: Played, chance: Chance, value: string): Record<string, unknown> {
  return { [chance.pick(scalars[collection])]: `${refusedSign}${value}` };
}

/** The fields that keep the county from taking the record, each with another value. */
export function mendedFields(record: Fields, value: () => string): Record<string, unknown> {
  const spoiled = Object.keys(record).filter((field) => isSpoiled(record[field]));
  return Object.fromEntries(spoiled.map((field) => [field, value()]));
}

export function isSpoiled(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(refusedSign);
}

/** Minutes that are 定稿: nobody writes in them any more. */
export const isFinal = (record: Envelope): boolean => 'state' in record && record.state === 'final';

function editSet(field: string, record: Fields, chance: Chance, value: string): Record<string, unknown> {
  const old = (record[field] ?? []) as string[];
  if (old.length === 0 || !chance.oneIn(3)) return { [field]: [...old, value] };
  const gone = chance.pick(old);
  return { [field]: old.filter((one) => one !== gone) };
}

function editLines(text: unknown, chance: Chance, value: string): string {
  const lines = typeof text === 'string' && text !== '' ? text.split('\n') : [];
  const at = chance.below(lines.length + 1);
  const replace = at < lines.length && chance.oneIn(2);
  if (replace && chance.oneIn(3)) return lines.toSpliced(at, 1).join('\n');
  return lines.toSpliced(at, replace ? 1 : 0, value).join('\n');
}

interface Person {
  id: string;
  name: string;
  phone?: string;
  tags: string[];
}

function editPersons(persons: Person[], chance: Chance, value: string): Person[] {
  if (persons.length === 0 || chance.oneIn(3)) {
    return [...persons, { id: `p${value}`, name: value, tags: [] }];
  }
  const { id } = chance.pick(persons);
  if (chance.oneIn(4)) return persons.filter((one) => one.id !== id);
  return persons.map((one) => (one.id === id ? { ...one, phone: value } : one));
}
