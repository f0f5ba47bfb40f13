import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { undoBatch } from '@/data/batches';
import type { Office } from '@/data/office';
import { writeBatch } from '@/data/writeBatch';
import { failuresFileName } from '@/documents/fileNames';
import { type OpenedTable, openTable } from '@/documents/openTable';
import type { MemberChange, MemberImportPlan } from '@/documents/roster/plan';
import { chooseColumns } from '@/documents/table/chooseColumns';
import type { FoundTable } from '@/documents/table/field';
import { memberColumns, type MemberColumn } from '@/documents/table/memberFields';
import { host } from '@/platform';
import type { MemberRow, RowIndex } from '@/search/indexes';
import { withoutSerial } from '@/ui/import/withoutSerial';
import type { ImportKind } from '@/ui/import/types';
import { shown } from '../detail/facts';
import { findExisting } from './findExisting';

interface Plan {
  plan: MemberImportPlan;
  table: FoundTable<MemberColumn>;
}

function changeText(changes: MemberChange[]): string {
  const { blank, changed } = text.members;
  return changes
    .map(({ field, from, to }) =>
      changed(text.fields.members[field], shown(field, from) || blank, shown(field, to) || blank),
    )
    .join('\uFF1B');
}

/** What the import wizard needs to know of a 党员花名册. */
export function rosterKind(
  office: Office,
  members: RowIndex<MemberRow>,
): ImportKind<OpenedTable<MemberColumn>, Plan> {
  return {
    unit: text.importing.unit.member,
    neededField: 'name',
    fields: memberColumns.filter(({ key }) => key !== 'serial'),
    doneText: text.members.roster.done,
    undoneText: text.members.roster.undone,

    async open(file, signal) {
      const opened = await openTable(file, memberColumns, signal);
      return opened && { opened, columns: withoutSerial(opened.table.columns) };
    },

    async plan({ grid, table }, columns) {
      const { planMemberImport } = await import('@/documents/planMemberImport');
      const chosen = chooseColumns(table, memberColumns, columns);
      const plan = planMemberImport(grid, chosen, await findExisting(office, members, grid, chosen));
      return {
        plan: { plan, table: chosen },
        preview: {
          counts: plan.counts,
          failures: plan.failures,
          remarks: plan.remarks,
          changes: plan.rows.flatMap((row) =>
            row.kind === 'changed' ? [{ row: row.row, name: row.name, what: changeText(row.changes) }] : [],
          ),
          writes: plan.counts.new + plan.counts.changed,
        },
      };
    },

    run: ({ plan: { rows, counts } }, options) =>
      writeBatch(
        office,
        'members',
        {
          drafts: rows.flatMap((row) => (row.kind === 'new' ? [row.draft] : [])),
          changes: rows.flatMap((row) => (row.kind === 'changed' ? [{ id: row.id, patch: row.patch }] : [])),
          counts,
        },
        options,
      ),

    undo: async (batchId) => void (await undoBatch(office, batchId)),

    async saveFailures({ grid }, { plan, table }) {
      const { failuresWorkbook } = await import('@/documents/failuresWorkbook');
      const community = office.profile()?.communityName ?? '';
      return host.files.save({
        suggestedName: failuresFileName(community, today()),
        bytes: await failuresWorkbook(grid, table, plan.failures),
      });
    },
  };
}
