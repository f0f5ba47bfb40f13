import type { HouseholdDraft, HouseholdImportPlan } from './plan';

export interface SettledHouseholds {
  drafts: HouseholdDraft[];
  changes: { id: string; patch: Partial<HouseholdDraft> }[];
}

/** What is to be written after the clerk's decisions; `kept` holds `row/field` of changes not taken over, the row being the household's first. */
export function settleHouseholds(
  { households }: Pick<HouseholdImportPlan, 'households'>,
  { kept }: { kept: ReadonlySet<string> },
): SettledHouseholds {
  const settled: SettledHouseholds = { drafts: [], changes: [] };
  for (const each of households) {
    if (each.kind === 'new') settled.drafts.push(each.draft);
    if (each.kind !== 'changed') continue;
    const wanted = Object.entries(each.patch).filter(([field]) => !kept.has(`${each.rows[0] ?? 0}/${field}`));
    if (wanted.length > 0) settled.changes.push({ id: each.id, patch: Object.fromEntries(wanted) });
  }
  return settled;
}
