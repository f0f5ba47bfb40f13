import { type DatabaseRun, stopIfAsked } from './context';
import { marksOf } from './marks';
import type { Outgoing } from './portions';
import type { Looked } from './pulled';
import { post, sendAgain, takeAnswers } from './send';

/** What one request carries; already noted as under way. */
export interface Parcel {
  portion: readonly Outgoing[];
  /** How far everything was looked at once this parcel is settled; only the last one of a page says so. */
  looked?: Looked;
}

/**
 * Sends parcels in order (docs/adr/0068). While one is at the county, the next is being made ready and the one before
 * is being written down. No other request is under way when a mark is left or when something has to be merged and
 * sent again.
 */
export async function sendOverlapped(run: DatabaseRun, parcels: AsyncGenerator<Parcel, void>): Promise<void> {
  /** The parcel that is being written down, and the ids of it that have to be met again. */
  let last: { along: Record<string, unknown>; again: Promise<string[]> } | undefined;
  const finish = async (): Promise<void> => {
    if (!last) return;
    const { along, again } = last;
    const ids = await again;
    last = undefined;
    if (ids.length === 0) return;
    await sendAgain(run, ids);
    run.marks.along(() => Promise.resolve(along));
  };
  let next = handled(parcels.next());
  try {
    for (let one = await next; !one.done; one = await next) {
      const { portion, looked } = one.value;
      next = handled(parcels.next());
      stopIfAsked(run.signal);
      if (portion.length > 0) await run.touch();
      const rows = portion.length > 0 ? await post(run, portion) : new Map<string, never>();
      await finish();
      const along = looked ? marksFor(run, looked) : {};
      last = { along, again: handled(takeAnswers(run, portion, rows, along)) };
      run.progress('push');
    }
    await finish();
  } finally {
    // Nothing goes on behind the back of a run that has ended.
    await Promise.allSettled([next, last?.again]);
    await run.marks.flush();
  }
}

/** A failure is met where the promise is awaited; until then it must not count as unhandled. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

function marksFor(run: DatabaseRun, { checkpoint }: Looked): Record<string, unknown> {
  const { pushed, pulled } = marksOf(run.store, run.database);
  return { ...pushed.entry(checkpoint), ...pulled.entry([]) };
}
