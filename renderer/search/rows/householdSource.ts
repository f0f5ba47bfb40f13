import type { Household } from '@shared/domain/household/type';
import type { RowSource } from '../live/source';
import type { Cell, Columns } from '../packed/spec';
import type { HouseholdRow } from './household';

const columns: Columns<HouseholdRow, 'lastVisitAt' | 'lastTriedAt' | 'nextDueAt'> = {
  org: { kind: 'text' },
  grid: { kind: 'text', search: 'text' },
  compound: { kind: 'text', search: 'text' },
  building: { kind: 'text' },
  stairwell: { kind: 'text' },
  room: { kind: 'text' },
  head: { kind: 'text', search: 'name', primary: true },
  phone: { kind: 'text', search: 'number' },
  kind: { kind: 'text' },
  care: { kind: 'list' },
  level: { kind: 'text' },
  personCount: { kind: 'number' },
  personNames: { kind: 'list', search: 'name' },
  pairedMemberIds: { kind: 'list' },
  movedTo: { kind: 'text' },
  createdAt: { kind: 'text' },
  updatedAt: { kind: 'text' },
  openCount: { kind: 'number' },
};

/** The address as people write it, so that parts of it typed together are found. */
const placeOf = ({ compound, building, stairwell, room }: HouseholdRow): string =>
  [compound, building, stairwell, room].join('');

/** @param computed fields that come from the visits. */
export const householdSource = (
  computed: Readonly<Record<'lastVisitAt' | 'lastTriedAt' | 'nextDueAt', (row: HouseholdRow) => Cell>>,
): RowSource<HouseholdRow, Household> => ({
  spec: {
    name: 'households',
    edition: 3,
    columns,
    hidden: { place: { search: 'place', of: placeOf } },
    computed,
    natural: ['compound', 'building', 'stairwell', 'room', 'head'],
  },
  toRow: (household) => ({
    id: household.id,
    org: household.org,
    grid: household.grid,
    compound: household.compound,
    building: household.building,
    stairwell: household.stairwell,
    room: household.room,
    head: household.head,
    phone: household.phone,
    kind: household.kind,
    care: household.care,
    level: household.level,
    personCount: household.persons.length,
    personNames: household.persons.map(({ name }) => name),
    pairedMemberIds: household.pairedMemberIds ?? [],
    movedTo: household.movedTo,
    createdAt: household.createdAt,
    updatedAt: household.updatedAt,
    openCount: household.open.length,
  }),
});
