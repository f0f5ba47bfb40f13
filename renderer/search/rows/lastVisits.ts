import type { Layers } from '../live/layers';
import type { VisitRow } from './visit';

/** When a household was last met and last tried. */
export interface LastVisit {
  met?: string;
  tried: string;
}

/** The latest visits of every household, worked out from the visits at the first question after a change. */
export function lastVisits(visits: Layers<VisitRow>): (householdId: string) => LastVisit | undefined {
  let known = new Map<string, LastVisit>();
  let revision = -1;
  const note = ({ householdId, at, nobodyHome }: VisitRow): void => {
    const last = known.get(householdId);
    const met = nobodyHome ? last?.met : later(last?.met, at);
    known.set(householdId, { tried: later(last?.tried, at), ...(met !== undefined && { met }) });
  };
  return (householdId) => {
    if (revision !== visits.revision) {
      revision = visits.revision;
      known = new Map();
      visits.each(note);
    }
    return known.get(householdId);
  };
}

const later = (known: string | undefined, at: string): string =>
  known !== undefined && known > at ? known : at;
