/** A slot of the base, or of the n-th part over it `n * span` more. */
export type Place = number;

/** More rows than a part ever has. */
export const span = 2 ** 32;

/** What the order of the parts over the base is known by. */
export interface Merging {
  over: readonly { keys: readonly string[]; places: Uint32Array }[];
  descending: boolean;
}

interface OverHit {
  /** How many rows of the base lie before it. */
  before: number;
  key: string;
  place: Place;
}

/**
 * The hits of all parts, the base's first, as one list in natural order. Where the others belong among the base's
 * rows is known, so that numbers are compared and few texts.
 */
export function merged(
  { over, descending }: Merging,
  [base = [], ...others]: readonly (readonly number[])[],
  limit: number,
): Place[] {
  const hits = others.flatMap((slots, at) => {
    const { keys = [], places } = over[at] ?? {};
    return slots.map((slot): OverHit => ({
      before: places?.[slot] ?? 0,
      key: keys[slot] ?? '',
      place: (at + 1) * span + slot,
    }));
  });
  if (hits.length === 0) return base.slice(0, limit);
  const sign = descending ? -1 : 1;
  hits.sort((a, b) => a.before - b.before || sign * (a.key < b.key ? -1 : Number(a.key > b.key)));

  const places: Place[] = [];
  let taken = 0;
  for (const { before, place } of hits) {
    while (taken < base.length && (base[taken] ?? 0) < before && places.length < limit) {
      places.push(base[taken++] ?? 0);
    }
    if (places.length >= limit) return places;
    places.push(place);
  }
  while (taken < base.length && places.length < limit) places.push(base[taken++] ?? 0);
  return places;
}
