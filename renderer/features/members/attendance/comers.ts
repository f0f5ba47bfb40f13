import type { Comer } from '@shared/domain/meeting/signIn';
import { cleanName } from '@shared/lib/text';
import type { MemberRow, RowIndex } from '@/search/indexes';

/** The chosen members as a meeting knows people; the roster says whose name others bear too. */
export function comersOf(members: RowIndex<MemberRow>, ids: readonly string[]): Comer[] {
  const rows = members.rows(ids);
  const wanted = new Set(rows.map(({ name }) => cleanName(name)));
  const named = members.tally(({ name }) => {
    const clean = cleanName(name);
    return wanted.has(clean) ? clean : undefined;
  });
  return rows.map(({ id, org, name, category, standing }) => ({
    id,
    org,
    name,
    category,
    standing,
    namesakes: (named.get(cleanName(name)) ?? 0) > 1,
  }));
}
