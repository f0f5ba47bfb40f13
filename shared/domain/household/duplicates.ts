import { cleanLine, cleanName } from '../../lib/text';
import type { Household } from './type';

type Named = Pick<Household, 'compound' | 'building' | 'stairwell' | 'room' | 'head'>;

/** What makes two entries the same household: the same address and the same 户主; without either nothing is said. */
export function householdKeys({ compound, building, stairwell, room, head }: Named): string[] {
  const address = [compound, building, stairwell, room].map((part) => cleanLine(part ?? ''));
  if (!head || address.every((part) => part === '')) return [];
  return [`${address.join('|')}|${cleanName(head)}`];
}
