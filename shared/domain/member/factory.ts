import { newId } from '../../lib/ids';
import type { Draft } from '../record/envelope';
import type { Member, Transfer } from './type';

/** An empty form of a party member; most entries are full members in good standing. */
export function newMember(given: Partial<Draft<Member>> = {}): Draft<Member> {
  return { name: '', category: 'full', standing: 'normal', ...given };
}

/** A transfer with an id of its own; `direction` is `out` or `in`. */
export function newTransfer(given: Omit<Transfer, 'id'>): Transfer {
  return { id: newId(), ...given };
}
