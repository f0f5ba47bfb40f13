import type { Office } from '@/data/office';
import type { Indexes } from '../indexes';

/** Households whose records are looked through at once; their ids are held in memory. */
const atOnce = 500;

type Followers = Pick<Indexes, 'visits' | 'matters'>;

/**
 * Visits and matters bear the grid of their household (docs/adr/0022): after it changed there, it is written into them.
 * Those are found in the memory indexes. Repeating does no harm. Gives how many were changed.
 */
export async function followGrid(
  office: Office,
  { visits, matters }: Followers,
  householdIds: readonly string[],
): Promise<number> {
  let changed = 0;
  for (let start = 0; start < householdIds.length; start += atOnce) {
    const households = await office.repo('households').getMany(householdIds.slice(start, start + atOnce));
    const grids = new Map(households.map(({ id, grid }) => [id, grid]));
    const isBehind = ({ householdId, grid }: { householdId?: string; grid?: string }): boolean =>
      householdId !== undefined && grids.has(householdId) && grids.get(householdId) !== grid;
    const gridOf = ({ householdId }: { householdId?: string }): { grid: string | undefined } => ({
      grid: grids.get(householdId ?? ''),
    });
    const visitIds = visits.query({ where: isBehind });
    const matterIds = matters.query({ where: isBehind });
    await office.repo('visits').modifyMany(visitIds, gridOf);
    await office.repo('matters').modifyMany(matterIds, gridOf);
    changed += visitIds.length + matterIds.length;
  }
  return changed;
}
