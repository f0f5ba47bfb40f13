import type { Office } from '@/data/office';
import { matterOfNeed, visitOf, type VisitValues } from './visitValues';

/**
 * Writes the visit first, then a matter for each need that asked for one, then the links; stopped anywhere, nothing
 * written is lost and a need without its matter can be turned into one on the visit's page. Gives the number of matters.
 */
export async function saveVisit(
  office: Office,
  values: VisitValues,
  reporter: string | undefined,
): Promise<number> {
  const visits = office.repo('visits');
  const visit = await visits.insert(visitOf(values));
  const wanted = new Set(values.needs.filter(({ asMatter }) => asMatter).map(({ id }) => id));
  const chosen = visit.needs.filter(({ id }) => wanted.has(id));
  const by = office.profile()?.userName ?? '';
  const made = new Map<string, string>();
  for (const need of chosen) {
    const matter = await office.repo('matters').insert(matterOfNeed(visit, need.text, reporter, by));
    made.set(need.id, matter.id);
  }
  if (made.size > 0)
    await visits.modify(visit.id, ({ needs }) => ({
      needs: needs.map((need) => {
        const matterId = made.get(need.id);
        return matterId ? { ...need, matterId } : need;
      }),
    }));
  return made.size;
}
