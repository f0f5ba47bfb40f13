import type { PlainDate } from '@shared/domain/record/envelope';
import type { MemberRow, RowIndex } from '@/search/indexes';
import { atOnce } from '@/search/packed/steps';
import { type Facet, type FacetKey, facets } from './facets';

/** The chosen parts of each condition: one of them suffices, all conditions must hold. */
export type Chosen = Partial<Record<FacetKey, string[]>>;

/** For every condition the number of members each of its parts would show. */
export type FacetCounts = ReadonlyMap<FacetKey, ReadonlyMap<string, number>>;

const listOf = (parts: string | readonly string[]): readonly string[] =>
  typeof parts === 'string' ? [parts] : parts;

function holds(facet: Facet, wanted: ReadonlySet<string>, row: MemberRow, on: PlainDate): boolean {
  return listOf(facet.of(row, on)).some((part) => wanted.has(part));
}

/** The conditions in which something was chosen. */
export function activeFacets(chosen: Chosen): Facet[] {
  return facets.filter(({ key }) => (chosen[key]?.length ?? 0) > 0);
}

/** The rows that satisfy the conditions; undefined where there are none. */
export function whereOf(chosen: Chosen, on: PlainDate): ((row: MemberRow) => boolean) | undefined {
  const active = activeFacets(chosen).map((facet) => ({ facet, wanted: new Set(chosen[facet.key]) }));
  if (active.length === 0) return undefined;
  return (row) => active.every(({ facet, wanted }) => holds(facet, wanted, row, on));
}

interface Counted {
  text: string;
  chosen: Chosen;
  on: PlainDate;
}

/**
 * In one pass over the rows that match the words: each number is the length of the list that shows when this part is
 * the only one chosen in its condition and the other conditions stay as they are.
 */
export function countFacets(members: RowIndex<MemberRow>, counted: Counted): FacetCounts {
  return atOnce(facetSteps(members, counted));
}

/** The same, some rows at every step. */
export function* facetSteps(
  members: RowIndex<MemberRow>,
  { text, chosen, on }: Counted,
): Generator<void, FacetCounts> {
  const counts = new Map<FacetKey, Map<string, number>>(facets.map(({ key }) => [key, new Map()]));
  const active = activeFacets(chosen).map((facet) => ({ facet, wanted: new Set(chosen[facet.key]) }));
  const add = (facet: Facet, row: MemberRow): void => {
    const tally = counts.get(facet.key);
    const found = facet.of(row, on);
    // Most conditions have one part a row: a set for each of them is what costs most at 100,000 members.
    if (typeof found === 'string') tally?.set(found, (tally.get(found) ?? 0) + 1);
    else for (const part of new Set(found)) tally?.set(part, (tally.get(part) ?? 0) + 1);
  };
  yield* members.steps(text, (row) => {
    const failed = active.filter(({ facet, wanted }) => !holds(facet, wanted, row, on));
    const [only] = failed;
    if (!only) for (const facet of facets) add(facet, row);
    else if (failed.length === 1) add(only.facet, row);
  });
  return counts;
}

/** The parts to offer: known ones that occur or are chosen, then the others by size. */
export function partsOf(
  facet: Facet,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[] = [],
): string[] {
  const occurring = new Set([...counts.keys(), ...chosen]);
  const known = facet.order.filter((part) => occurring.has(part));
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const others = [...occurring].filter((part) => !facet.order.includes(part));
  others.sort(
    (a, b) =>
      (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || collator.compare(facet.labelOf(a), facet.labelOf(b)),
  );
  return [...known, ...others];
}
