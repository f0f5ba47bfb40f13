import { sameValue } from '@shared/lib/equal';
import { agree } from './checks';
import type { KnownMember, MemberChange, MemberDraft } from './plan';

/**
 * What a row would change in a member: only what the file says and differs. An empty cell takes nothing away, and a
 * partial date that agrees with a fuller one is no news.
 */
export function changesOf(known: KnownMember, draft: Partial<MemberDraft>): MemberChange[] {
  const changes: MemberChange[] = [];
  for (const field of Object.keys(draft) as (keyof MemberDraft)[]) {
    const from = known[field];
    const to = merged(field, from, draft[field]);
    if (to === undefined || sameValue(from, to)) continue;
    changes.push({ field, from, to });
  }
  return changes;
}

function merged(field: keyof MemberDraft, from: unknown, to: unknown): unknown {
  if (typeof from === 'string' && typeof to === 'string' && dateFields.has(field)) {
    return agree(from, to) && from.length > to.length ? undefined : to;
  }
  // The roster knows a part of what the record says about floating; the rest stays.
  if (field === 'floating' && isRecord(from) && isRecord(to)) return { ...from, ...to };
  if (field === 'care' && Array.isArray(from) && Array.isArray(to)) return [...new Set([...from, ...to])];
  return to;
}

const dateFields: ReadonlySet<string> = new Set([
  'birthDate',
  'workSince',
  'joinedAt',
  'fullMemberAt',
  'branchSince',
]);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
