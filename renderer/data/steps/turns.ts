import type { Office } from '../office';

const last = new WeakMap<Office, Promise<unknown>>();

/** One after the other per office: there is one note of the step under way. */
export function inTurn<R>(office: Office, work: () => Promise<R>): Promise<R> {
  const turn = (last.get(office) ?? Promise.resolve()).then(work, work);
  last.set(office, turn);
  return turn;
}
