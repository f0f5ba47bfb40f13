import type { Household } from '@shared/domain/household/type';
import { foldWord } from '@shared/lib/text';
import type { ExistingHouseholds, KnownHousehold } from './plan';

export type Address = Pick<Household, 'compound' | 'building' | 'stairwell' | 'room'>;

/** The parts of an address written in one cell: `北关小区8栋3单元102室`. What does not look so stays whole, as the room. */
export function splitAddress(text: string): Address {
  const match =
    /^(?<compound>.*?)(?<building>\d+(?:栋|幢|号楼))(?:(?<stairwell>\d+单元))?(?<room>\d+)?(?:室|号)?$/u.exec(
      text.replace(/\s/gu, ''),
    );
  if (!match?.groups) return { room: text };
  const { compound, building, stairwell, room } = match.groups;
  return {
    ...(compound && { compound }),
    ...(building && { building }),
    ...(stairwell && { stairwell }),
    ...(room && { room }),
  };
}

/** What a ledger names a household by: its address and its head (domain.md section 4). `8栋` and `8` are the same. */
export function householdKey({
  compound,
  building,
  stairwell,
  room,
  head,
}: Address & { head?: string }): string {
  const plain = (part = ''): string => foldWord(part).replace(/(?:栋|幢|号楼|单元|室|号)$/u, '');
  return [compound, building, stairwell, room]
    .map(plain)
    .concat(foldWord(head ?? ''))
    .join('|');
}

/** The lookup of planning over a list of households. */
export function indexHouseholds(households: Iterable<KnownHousehold>): ExistingHouseholds {
  const byKey = new Map<string, KnownHousehold>();
  for (const household of households) byKey.set(householdKey(household), household);
  return { byKey: (key) => byKey.get(key) };
}
