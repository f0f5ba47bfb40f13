import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { undoBatch } from '@/data/batches';
import type { Office } from '@/data/office';
import { writeBatch } from '@/data/writeBatch';
import { failuresFileName } from '@/documents/fileNames';
import type { HouseholdImportPlan, PlannedHousehold } from '@/documents/ledger/plan';
import { type OpenedTable, openTable } from '@/documents/openTable';
import { chooseColumns } from '@/documents/table/chooseColumns';
import type { FoundTable } from '@/documents/table/field';
import { householdColumns, type HouseholdColumn } from '@/documents/table/householdFields';
import { host } from '@/platform';
import type { HouseholdRow, RowIndex } from '@/search/indexes';
import { withoutSerial } from '@/ui/import/withoutSerial';
import type { ChangeLine, ImportKind } from '@/ui/import/types';
import { findExistingHouseholds } from './findExisting';

interface Plan {
  plan: HouseholdImportPlan;
  table: FoundTable<HouseholdColumn>;
}

function changeLine(planned: PlannedHousehold, households: RowIndex<HouseholdRow>): ChangeLine[] {
  if (planned.kind !== 'changed') return [];
  const labels: Record<string, string> = text.fields.households;
  return [
    {
      row: planned.rows[0] ?? 0,
      name: households.row(planned.id)?.head ?? '',
      what: Object.keys(planned.patch)
        .map((field) => labels[field] ?? field)
        .join('\u3001'),
    },
  ];
}

/** What the import wizard needs to know of a 住户台账. */
export function ledgerKind(
  office: Office,
  households: RowIndex<HouseholdRow>,
): ImportKind<OpenedTable<HouseholdColumn>, Plan> {
  return {
    unit: text.importing.unit.household,
    neededField: 'name',
    fields: householdColumns.filter(({ key }) => key !== 'serial'),
    doneText: text.households.ledger.done,
    undoneText: text.households.ledger.undone,

    async open(file, signal) {
      const opened = await openTable(file, householdColumns, signal);
      return opened && { opened, columns: withoutSerial(opened.table.columns) };
    },

    async plan({ grid, table }, columns) {
      const { planHouseholdImport } = await import('@/documents/planHouseholdImport');
      const chosen = chooseColumns(table, householdColumns, columns);
      const existing = await findExistingHouseholds(office, households, grid, chosen);
      const plan = planHouseholdImport(grid, chosen, existing);
      const { counts } = plan;
      return {
        plan: { plan, table: chosen },
        preview: {
          counts: {
            total: counts.rows,
            new: counts.new,
            changed: counts.changed,
            unchanged: counts.unchanged,
            failed: counts.failedRows,
            warnings: counts.warnings,
          },
          failures: plan.failures,
          remarks: plan.remarks,
          changes: plan.households.flatMap((each) => changeLine(each, households)),
          writes: counts.new + counts.changed,
        },
      };
    },

    run: ({ plan }, options) =>
      writeBatch(
        office,
        'households',
        {
          drafts: plan.households.flatMap((each) => (each.kind === 'new' ? [each.draft] : [])),
          changes: plan.households.flatMap((each) =>
            each.kind === 'changed' ? [{ id: each.id, patch: each.patch }] : [],
          ),
          counts: plan.counts,
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
