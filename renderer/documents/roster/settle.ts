import { documents } from '@shared/messages/documents';
import { text } from '@shared/messages';
import type { ImportFailure } from '../plan/notice';
import type { DoubtfulMember, MemberChange, MemberDraft, MemberImportPlan } from './plan';

const words = documents.rows;

/** What the clerk chose for a doubtful row; nothing chosen yet: the row is not imported. */
export type DoubtChoice = 'new' | 'skip' | `same:${string}`;

export interface Decisions {
  /** `row/field` of changes that are not taken over. */
  kept: ReadonlySet<string>;
  /** By row number. */
  doubtful: ReadonlyMap<number, DoubtChoice>;
}

export interface SettledMembers {
  drafts: MemberDraft[];
  changes: { id: string; patch: Partial<MemberDraft> }[];
  /** Doubtful rows for which nothing was chosen; they are left out. */
  undecided: ImportFailure[];
  /** Doubtful rows that are said to be a member of whom another row speaks; they are left out. */
  clashes: ImportFailure[];
}

/** What is to be written after the clerk's decisions; pure, so that the screen can count while they are made. */
export function settleMembers(plan: MemberImportPlan, { kept, doubtful }: Decisions): SettledMembers {
  const settled: SettledMembers = { drafts: [], changes: [], undecided: [], clashes: [] };
  const taken = new Map<string, number>();
  for (const each of plan.rows) if ('id' in each) taken.set(each.id, each.row);

  const change = (row: number, id: string, changes: readonly MemberChange[]): void => {
    const wanted = changes.filter(({ field }) => !kept.has(`${row}/${field}`));
    if (wanted.length === 0) return;
    settled.changes.push({ id, patch: Object.fromEntries(wanted.map(({ field, to }) => [field, to])) });
  };

  for (const each of plan.rows) {
    if (each.kind === 'new') settled.drafts.push(each.draft);
    else if (each.kind === 'changed') change(each.row, each.id, each.changes);
    else if (each.kind === 'doubtful') {
      const choice = doubtful.get(each.row);
      if (choice === 'skip') continue;
      const candidate = each.candidates.find(({ id }) => choice === `same:${id}`);
      const earlier = candidate && taken.get(candidate.id);
      if (choice === 'new' && each.draft) settled.drafts.push(each.draft);
      else if (earlier !== undefined) {
        settled.clashes.push(failure(each, words.samePerson(earlier), words.duplicateRemedy));
      } else if (candidate) {
        taken.set(candidate.id, each.row);
        change(each.row, candidate.id, candidate.changes);
      } else {
        settled.undecided.push(failure(each, words.undecided, words.undecidedRemedy));
      }
    }
  }
  return settled;
}

function failure({ row, name }: DoubtfulMember, reason: string, remedy: string): ImportFailure {
  return { row, column: text.fields.members.name, value: name, reason, remedy };
}
