import type { Office } from '@/data/office';
import type { Indexes } from '../indexes';
import { breathing } from '../live/breathe';
import { type FoundPair, type MayMerge, pairSteps } from './findPairs';
import { withoutToldApart } from './notSame';

/** Quiet time, ms, before pairs are looked for again: twenty times as long as looking took, within these bounds. */
const [leastQuiet, mostQuiet] = [50, 2000];

/**
 * Tells the pairs that may be one, at once and after every change. While records keep changing, as they do during a
 * download, nobody looks for pairs. Gives the way to stop.
 */
export function followPairs(
  office: Office,
  indexes: Indexes,
  mayMerge: MayMerge,
  tell: (pairs: FoundPair[]) => void,
): () => void {
  let round = 0;
  let quiet = leastQuiet;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<void> => {
    const mine = round;
    const from = performance.now();
    const check = (): void => {
      if (mine !== round) throw new Outdated();
    };
    try {
      const found = await breathing(pairSteps(indexes, mayMerge), check);
      quiet = Math.min(mostQuiet, Math.max(leastQuiet, 20 * (performance.now() - from)));
      const open = await withoutToldApart(office, found);
      check();
      tell(open);
    } catch (error) {
      // Who has left may have closed the office meanwhile.
      if (mine === round) throw error;
    }
  };
  const later = (): void => {
    round += 1;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), quiet);
  };

  const stops = [
    indexes.members.subscribe(later),
    indexes.households.subscribe(later),
    office.repo('journal').subscribe(later),
  ];
  void look();
  return () => {
    round += 1;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** Something changed or somebody left meanwhile. */
class Outdated extends Error {}
