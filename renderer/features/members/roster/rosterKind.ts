import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import type { Office } from '@/data/office';
import { undoBatch } from '@/data/batches';
import { failuresFileName } from '@/documents/fileNames';
import type { SheetGrid } from '@/documents/grid';
import { openWorkbook } from '@/documents/openWorkbook';
import type { MemberChange, MemberImportPlan } from '@/documents/roster/plan';
import type { FoundTable } from '@/documents/table/field';
import { findSheet } from '@/documents/table/findTable';
import { memberColumns, type MemberColumn } from '@/documents/table/memberFields';
import { host } from '@/platform';
import type { MemberRow, RowIndex } from '@/search/indexes';
import type { ColumnChoice, ImportKind } from '@/ui/import/types';
import { shown } from '../detail/facts';
import { findExisting } from './findExisting';
import { runRoster } from './runRoster';

interface Opened {
  grid: SheetGrid;
  table: FoundTable<MemberColumn>;
}

interface Plan {
  plan: MemberImportPlan;
  table: FoundTable<MemberColumn>;
}

/** The found table with the columns as the clerk left them. */
function withChoices(table: FoundTable<MemberColumn>, choices: ColumnChoice[]): FoundTable<MemberColumn> {
  const fieldOf = (column: number): MemberColumn | undefined => {
    const key = choices.find((choice) => choice.column === column)?.field;
    return memberColumns.find((each) => each.key === key)?.key;
  };
  return {
    ...table,
    columns: table.columns.map((each) => {
      const field = fieldOf(each.column);
      return field === each.field ? each : { ...each, field, by: field ? 'clerk' : 'none' };
    }),
  };
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
export function rosterKind(office: Office, members: RowIndex<MemberRow>): ImportKind<Opened, Plan> {
  return {
    unit: text.importing.unit.member,
    neededField: 'name',
    fields: memberColumns.filter(({ key }) => key !== 'serial'),
    doneText: text.members.roster.done,
    undoneText: text.members.roster.undone,

    async open(file, signal) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const grids = await openWorkbook(bytes, file.name, { signal });
      const found = findSheet(grids, memberColumns);
      return found && { opened: found, columns: found.table.columns };
    },

    async plan({ grid, table }, columns) {
      const { planMemberImport } = await import('@/documents/planMemberImport');
      const chosen = withChoices(table, columns);
      const existing = await findExisting(office, members, grid, chosen);
      const plan = planMemberImport(grid, chosen, existing);
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

    run: ({ plan }, options) => runRoster(office, plan, options),
    undo: async (batchId) => void (await undoBatch(office, batchId)),

    async saveFailures({ grid }, { plan, table }) {
      const { failuresWorkbook } = await import('@/documents/failuresWorkbook');
      const bytes = await failuresWorkbook(grid, table, plan.failures);
      return host.files.save({
        suggestedName: failuresFileName(office.profile()?.communityName ?? '', today()),
        bytes,
      });
    },
  };
}
