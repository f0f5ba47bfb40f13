import { memberCategories } from '@shared/domain/member/codes';
import { text } from '@shared/messages';
import { today } from '@shared/lib/dates';
import { undoBatch } from '@/data/batches';
import { pastBatches } from '@/data/batches/history';
import { note } from '@/data/journal/note';
import type { Office } from '@/data/office';
import { writeBatch } from '@/data/writeBatch';
import { failuresFileName } from '@/documents/fileNames';
import type { SheetGrid } from '@/documents/grid';
import { type OpenedTables, openTables, tableIn } from '@/documents/openTable';
import { pastedFile } from '@/documents/pasted';
import type { MemberImportPlan } from '@/documents/roster/plan';
import { settleMembers } from '@/documents/roster/settle';
import { chooseColumns } from '@/documents/table/chooseColumns';
import type { FoundTable } from '@/documents/table/field';
import { memberColumns, type MemberColumn } from '@/documents/table/memberFields';
import { rememberSource } from '@/documents/table/remembered';
import { host } from '@/platform';
import type { MemberRow, RowIndex } from '@/search/indexes';
import { withoutSerial } from '@/ui/import/withoutSerial';
import type { ImportKind } from '@/ui/import/types';
import { findExisting } from './findExisting';
import { previewOf } from './preview';

interface Plan {
  plan: MemberImportPlan;
  grid: SheetGrid;
  table: FoundTable<MemberColumn>;
}

const kind = 'members';
const questionKey = 'category';

function branchesOf(members: RowIndex<MemberRow>): string[] {
  const seen = new Set<string>();
  members.each(({ branch }) => void (branch !== undefined && seen.add(branch)));
  return [...seen];
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

    questions: (columns) =>
      columns.some(({ field }) => field === 'category')
        ? []
        : [
            {
              key: questionKey,
              label: text.importing.defaultCategory,
              options: memberCategories.map(({ code, label }) => ({ value: code, label })),
            },
          ],

    async plan({ opened, place, columns, answers }, options) {
      const { planMemberImportInSlices } = await import('@/documents/planMemberImport');
      const { grid, table: found } = tableIn(opened, place, memberColumns);
      const table = chooseColumns(found, memberColumns, columns);
      const existing = await findExisting(office, members, grid, table, options.signal);
      const defaultCategory = answers[questionKey];
      const asked = {
        branches: branchesOf(members),
        ...(defaultCategory !== undefined && { defaultCategory }),
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
      const name = await host.files.save({
        suggestedName: failuresFileName(community, today()),
        bytes: await failuresWorkbook(grid, table, [...plan.failures, ...clashes, ...undecided]),
      });
      if (name !== undefined)
        await note(office, 'export', { what: 'failures', collection: kind, format: 'xlsx' });
      return name;
    },
  };
}
