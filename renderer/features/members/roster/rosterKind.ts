import { memberCategories } from '@shared/domain/member/codes';
import { text } from '@shared/messages';
import { today } from '@shared/lib/dates';
import { undoBatch } from '@/data/batches';
import { pastBatches } from '@/data/batches/history';
import { saveNoted } from '@/data/journal/saveNoted';
import type { Office } from '@/data/office';
import { writeBatch } from '@/data/writeBatch';
import { failuresFileName } from '@/documents/fileNames';
import type { SheetGrid } from '@/documents/grid';
import { type OpenedTables, openTables, tableIn } from '@/documents/openTable';
import { pastedFile } from '@/documents/pasted';
import { branchesAs, namesBranch } from '@/documents/roster/branchNames';
import type { MemberImportPlan } from '@/documents/roster/plan';
import { settleMembers } from '@/documents/roster/settle';
import { chooseColumns } from '@/documents/table/chooseColumns';
import type { FoundTable } from '@/documents/table/field';
import { memberColumns, type MemberColumn } from '@/documents/table/memberFields';
import { rememberSource } from '@/documents/table/remembered';
import type { MemberRow, RowIndex } from '@/search/indexes';
import { withoutSerial } from '@/ui/import/withoutSerial';
import type { ImportKind, Question } from '@/ui/import/types';
import { findExisting } from './findExisting';
import { previewOf } from './preview';

interface Plan {
  plan: MemberImportPlan;
  grid: SheetGrid;
  table: FoundTable<MemberColumn>;
}

const kind = 'members';
const questionKey = 'category';
const branchKey = 'branch';
/** More of them are no choice that one looks over; they can be moved afterwards. */
const mostBranches = 8;

function branchesOf(members: RowIndex<MemberRow>): string[] {
  const seen = new Set<string>();
  members.each(({ branch }) => void (branch !== undefined && seen.add(branch)));
  return [...seen];
}

/** A file without a column of branches is often the list of one: its sheet may be called so. */
function branchQuestion(known: readonly string[], sheet: string | undefined): Question[] {
  const named = sheet !== undefined && namesBranch(sheet) ? branchesAs(known)(sheet) : undefined;
  const offered = new Set([...(named === undefined ? [] : [named]), ...known.slice(0, mostBranches)]);
  if (offered.size === 0) return [];
  const { defaultBranch, noBranch } = text.importing;
  const options = [...offered].map((value) => ({ value, label: value }));
  return [
    {
      key: branchKey,
      label: defaultBranch,
      options: [...options, { value: '', label: noBranch }],
      usual: named ?? '',
    },
  ];
}

/** What the import wizard needs to know of a 党员花名册. */
export function rosterKind(office: Office, members: RowIndex<MemberRow>): ImportKind<OpenedTables, Plan> {
  return {
    unit: text.importing.unit.member,
    neededField: 'name',
    fields: memberColumns.filter(({ key }) => key !== 'serial'),
    doneText: text.members.roster.done,
    undoneText: text.members.roster.undone,

    pasted: (clipboard) => pastedFile(clipboard, text.importing.pastedName),
    open: (file, signal) => openTables(file, memberColumns, { store: office.local, kind }, signal),

    locate(opened, place) {
      const { table } = tableIn(opened, place, memberColumns);
      return {
        columns: withoutSerial(table.columns),
        remembered: table.columns.some(({ by }) => by === 'remembered'),
        rows: table.bodyRows.length,
      };
    },

    lists: ({ lists }) => lists,
    questions: (columns, sheet) => [
      ...(columns.some(({ field }) => field === 'branch')
        ? []
        : branchQuestion(branchesOf(members), sheet?.name)),
      ...(columns.some(({ field }) => field === 'category')
        ? []
        : [
            {
              key: questionKey,
              label: text.importing.defaultCategory,
              options: memberCategories.map(({ code, label }) => ({ value: code, label })),
            },
          ]),
    ],

    async plan({ opened, place, columns, answers }, options) {
      const { planMemberImportInSlices } = await import('@/documents/planMemberImport');
      const { grid, table: found } = tableIn(opened, place, memberColumns);
      const table = chooseColumns(found, memberColumns, columns);
      const existing = await findExisting(office, members, grid, table, options.signal);
      const defaultCategory = answers[questionKey];
      const defaultBranch = answers[branchKey];
      const asked = {
        branches: branchesOf(members),
        ...(defaultCategory !== undefined && { defaultCategory }),
        ...(defaultBranch && { defaultBranch }),
      };
      const plan = await planMemberImportInSlices({ grid, table, existing, options: asked }, options);
      return { plan: { plan, grid, table }, preview: previewOf(plan) };
    },

    settle({ plan }, decisions) {
      const { drafts, changes, undecided, clashes } = settleMembers(plan, decisions);
      return { writes: drafts.length + changes.length, undecided: undecided.length, clashes };
    },

    async run({ plan, table }, decisions, options) {
      const { drafts, changes } = settleMembers(plan, decisions);
      const { total, failed } = plan.counts;
      const counts = { total, failed, new: drafts.length, changed: changes.length };
      const batchId = await writeBatch(office, 'members', { drafts, changes, counts }, options);
      await rememberSource(office.local, kind, table);
      return batchId;
    },

    undo: async (batchId) => (await undoBatch(office, batchId)).kept.length,
    history: () => pastBatches(office, 'members'),

    async saveFailures({ grid, table, plan }, decisions) {
      const { failuresWorkbook } = await import('@/documents/failuresWorkbook');
      const { undecided, clashes } = settleMembers(plan, decisions);
      const community = office.profile()?.communityName ?? '';
      const suggestedName = failuresFileName(community, today());
      const bytes = await failuresWorkbook(grid, table, [...plan.failures, ...clashes, ...undecided]);
      const detail = { collection: kind, masked: false, purpose: 'correction' };
      return saveNoted(office, { suggestedName, bytes }, { what: 'failures', format: 'xlsx', ...detail });
    },
  };
}
