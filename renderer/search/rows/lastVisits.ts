import type { Layers } from '../live/layers';
import { summaryOf } from '../live/summary';
import type { VisitRow } from './visit';

/** When a household was last met and last tried. */
export interface LastVisit {
  met?: string;
  tried: string;
}

/** The latest visits of every household, worked out from the visits at the first question and followed from then on. */
export function lastVisits(visits: Layers<VisitRow>): (householdId: string) => LastVisit | undefined {
  const note = (known: Map<string, LastVisit>, { householdId, at, nobodyHome }: VisitRow): void => {
    const last = known.get(householdId);
    const met = nobodyHome ? last?.met : later(last?.met, at);
    known.set(householdId, { tried: later(last?.tried, at), ...(met !== undefined && { met }) });
  };
  const summary = summaryOf(visits, () => new Map<string, LastVisit>(), note);
  return (householdId) => summary.get().get(householdId);
}

const later = (known: string | undefined, at: string): string =>
  known !== undefined && known > at ? known : at;
