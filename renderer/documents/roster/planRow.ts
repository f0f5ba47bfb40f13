import { withoutFloating } from '@shared/domain/member/floating';
import { documents } from '@shared/messages/documents';
import { changesOf } from './compare';
import { matchMember } from './match';
import type {
  ExistingMembers,
  KnownMember,
  MemberChange,
  MemberDraft,
  MemberImportOptions,
  PlannedMember,
} from './plan';
import type { ReadMember } from './readMember';

const words = documents.rows;

/** What becomes of a row. `taken` says which row already speaks of a member for sure. */
export function planRow(
  each: ReadMember,
  existing: ExistingMembers,
  taken: Map<string, number>,
  { defaultCategory }: MemberImportOptions,
): PlannedMember {
  const { row, draft } = each;
  const { name } = draft;
  if (row.failures.length > 0 || name === undefined) return failed(each);
  const match = matchMember(each, existing);
  if (match.kind === 'sure') return update(each, match.known, name, taken);
  const made = complete(draft, name, defaultCategory);
  if (match.kind === 'doubtful') {
    const candidates = match.possible.map((known) => ({
      id: known.id,
      known,
      changes: changesFor(each, known),
    }));
    return { row: row.row, kind: 'doubtful', name, why: match.why, says: draft, draft: made, candidates };
  }
  if (made) return { row: row.row, kind: 'new', draft: made };
  row.fail('category', { reason: words.badCategory, remedy: words.badCategoryRemedy });
  return failed(each);
}

function failed({ row }: ReadMember): PlannedMember {
  return { row: row.row, kind: 'failed', failures: row.failures };
}

function complete(
  draft: Partial<MemberDraft>,
  name: string,
  fallback: string | undefined,
): MemberDraft | undefined {
  const category = draft.category ?? fallback;
  if (category === undefined) return undefined;
  return { ...draft, name, category, standing: draft.standing ?? 'normal' };
}

/** A member of the office can be named by one row only. */
function update(
  each: ReadMember,
  known: KnownMember,
  name: string,
  taken: Map<string, number>,
): PlannedMember {
  const { row } = each;
  const earlier = taken.get(known.id);
  if (earlier !== undefined) {
    row.fail('name', { reason: words.samePerson(earlier), remedy: words.duplicateRemedy });
    return failed(each);
  }
  taken.set(known.id, row.row);
  const changes = changesFor(each, known);
  const { id } = known;
  if (changes.length === 0) return { row: row.row, kind: 'unchanged', id, name };
  return { row: row.row, kind: 'changed', id, name, changes };
}

function changesFor({ draft, notFloating }: ReadMember, known: KnownMember): MemberChange[] {
  const changes = changesOf(known, draft);
  if (!notFloating || !known.floating?.direction) return changes;
  const to = withoutFloating({ ...known.floating, ...draft.floating });
  return [
    ...changes.filter(({ field }) => field !== 'floating'),
    { field: 'floating', from: known.floating, to },
  ];
}
