import type { Household } from '@shared/domain/household/type';

type Place = Pick<Household, 'compound' | 'building' | 'stairwell' | 'room'>;

/** Compound, building, stairwell and room in one line, the way one walks. */
export function placeOf({ compound, building, stairwell, room }: Place): string {
  return [compound, building, stairwell, room].filter(Boolean).join(' ');
}
