import { newId } from '../../lib/ids';
import type { Code, Draft } from '../record/envelope';
import { defaultRules } from './defaultRules';
import type { Council, CouncilMember } from './type';

/** An empty council of a kind with that kind's usual rules. */
export function newCouncil(kind: Code, given: Partial<Draft<Council>> = {}): Draft<Council> {
  return { kind, name: '', members: [], rules: defaultRules(kind), ...given };
}

export function newCouncilMember(given: Partial<Omit<CouncilMember, 'id'>> = {}): CouncilMember {
  return { id: newId(), name: '', post: 'member', votes: true, ...given };
}
