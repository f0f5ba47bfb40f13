import type { FloatingMember } from './type';

/** Fields of `floating` that tell of being lost; they outlive the floating itself. */
const lostFields = ['lostSince', 'lostReason', 'searchedAt', 'lastContactAt'] as const;

/** What is left where somebody floats no more: that he is lost, if he is. */
export function withoutFloating(floating: FloatingMember | undefined): FloatingMember | undefined {
  if (!floating?.lostSince) return undefined;
  return Object.fromEntries(
    lostFields.flatMap((field) => (floating[field] === undefined ? [] : [[field, floating[field]]])),
  );
}

/** What is left where a lost member was found: the floating, if he floats. */
export function withoutLost(floating: FloatingMember | undefined): FloatingMember | undefined {
  const { lostSince: _since, lostReason: _reason, searchedAt: _searched, ...rest } = floating ?? {};
  return rest.direction === undefined ? undefined : rest;
}
