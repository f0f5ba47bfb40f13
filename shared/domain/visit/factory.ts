import { newId } from '../../lib/ids';
import type { Draft, Instant } from '../record/envelope';
import type { Visit, VisitNeed } from './type';

/** A visit about to be written: routine, at the door, somebody was at home. */
export function newVisit(given: Partial<Draft<Visit>> & { householdId: string; at: Instant }): Draft<Visit> {
  return { visitors: [], mode: 'home', occasion: 'routine', needs: [], nobodyHome: false, ...given };
}

export function newNeed(text: string, given: Partial<Omit<VisitNeed, 'id' | 'text'>> = {}): VisitNeed {
  return { id: newId(), text, ...given };
}
