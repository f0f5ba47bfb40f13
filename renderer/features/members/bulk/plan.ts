import { educations, ethnicities, memberCare, occupations } from '@shared/domain/member/codes';
import type { Member } from '@shared/domain/member/type';
import { type CodeList, labelOf } from '@shared/domain/record/codes';
import type { Draft } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import type { MemberRow } from '@/search/indexes';

export type BulkAction = keyof typeof text.members.bulk.actions;

/** One change for many members, as the dialog asks for it. */
export interface BulkChange {
  action: BulkAction;
  /** Typed text or a code; never blank. */
  value: string;
  /** With `branch`: the day of entering the new branch, read already. */
  since?: string;
}

/** How many members go from one value to another. */
export interface BulkGroup {
  from: string;
  to: string;
  count: number;
}

export interface BulkPlan {
  changes: { id: string; patch: Partial<Draft<Member>> }[];
  /** Largest first. */
  groups: BulkGroup[];
  unchanged: number;
}

/** The code lists of the actions that choose instead of type. */
export const bulkLists: Partial<Record<BulkAction, CodeList>> = {
  education: educations,
  occupation: occupations,
  ethnicity: ethnicities,
  addCare: memberCare,
  removeCare: memberCare,
};

interface Step {
  patch: Partial<Draft<Member>>;
  from: string;
  to: string;
}

const blank = text.members.blank;
const said = (list: CodeList, code: string | undefined): string => (code ? labelOf(list, code) : blank);

function listStep(
  field: 'tags' | 'care',
  before: readonly string[],
  value: string,
  add: boolean,
): Step | undefined {
  if (before.includes(value) === add) return undefined;
  const after = add ? [...before, value] : before.filter((each) => each !== value);
  const names = (all: readonly string[]): string =>
    all.map((each) => (field === 'care' ? labelOf(memberCare, each) : each)).join('\u3001') || blank;
  const next = after.length > 0 ? after : undefined;
  return {
    patch: field === 'care' ? { care: next } : { tags: next },
    from: names(before),
    to: names(after),
  };
}

function stepOf(row: MemberRow, { action, value, since }: BulkChange): Step | undefined {
  switch (action) {
    case 'addTag':
      return listStep('tags', row.tags, value, true);
    case 'removeTag':
      return listStep('tags', row.tags, value, false);
    case 'addCare':
      return listStep('care', row.care, value, true);
    case 'removeCare':
      return listStep('care', row.care, value, false);
    case 'branch':
      if (row.branch === value) return undefined;
      return {
        patch: { branch: value, ...(since && { branchSince: since }) },
        from: row.branch || blank,
        to: value,
      };
    case 'group':
      return row.group === value
        ? undefined
        : { patch: { group: value }, from: row.group || blank, to: value };
    default: {
      if (row[action] === value) return undefined;
      const list = bulkLists[action] ?? [];
      return { patch: { [action]: value }, from: said(list, row[action]), to: said(list, value) };
    }
  }
}

/** What a change does to these members: the writes, a summary old → new, and how many are like that already. */
export function planBulk(rows: readonly MemberRow[], change: BulkChange): BulkPlan {
  const changes: BulkPlan['changes'] = [];
  const groups = new Map<string, BulkGroup>();
  for (const row of rows) {
    const step = stepOf(row, change);
    if (!step) continue;
    changes.push({ id: row.id, patch: step.patch });
    const key = JSON.stringify([step.from, step.to]);
    const group = groups.get(key) ?? { from: step.from, to: step.to, count: 0 };
    group.count += 1;
    groups.set(key, group);
  }
  return {
    changes,
    groups: [...groups.values()].toSorted((a, b) => b.count - a.count),
    unchanged: rows.length - changes.length,
  };
}
