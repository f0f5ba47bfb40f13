import { officeRules } from '@shared/domain/settings';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { undoBatch } from '@/data/batches';
import { pastBatches } from '@/data/batches/history';
import { saveNoted } from '@/data/journal/saveNoted';
import type { Office } from '@/data/office';
import { writeBatch } from '@/data/writeBatch';
import { failuresFileName } from '@/documents/fileNames';
import type { SheetGrid } from '@/documents/grid';
import type { HouseholdImportPlan } from '@/documents/ledger/plan';
import { settleHouseholds } from '@/documents/ledger/settle';
import { type OpenedTables, openTables, tableIn } from '@/documents/openTable';
import { pastedFile } from '@/documents/pasted';
import { chooseColumns } from '@/documents/table/chooseColumns';
import type { FoundTable } from '@/documents/table/field';
import { householdColumns, type HouseholdColumn } from '@/documents/table/householdFields';
import { rememberSource } from '@/documents/table/remembered';
import { followGrid } from '@/search/grid/followGrid';
import type { Indexes } from '@/search/indexes';
import { withoutSerial } from '@/ui/import/withoutSerial';
import type { ImportKind } from '@/ui/import/types';
import { findExistingHouseholds } from './findExisting';
import { previewOf } from './preview';

interface Plan {
  plan: HouseholdImportPlan;
  grid: SheetGrid;
  table: FoundTable<HouseholdColumn>;
}

const kind = 'households';

/** What the import wizard needs to know of a 住户台账. */
export function ledgerKind(office: Office, indexes: Indexes): ImportKind<OpenedTables, Plan> {
  return {
    unit: text.importing.unit.household,
    neededField: 'name',
    fields: householdColumns.filter(({ key }) => key !== 'serial'),
    doneText: text.households.ledger.done,
    undoneText: text.households.ledger.undone,

    pasted: (clipboard) => pastedFile(clipboard, text.importing.pastedName),
    open: (file, signal) => openTables(file, householdColumns, { store: office.local, kind }, signal),

    locate(opened, place) {
      const { table } = tableIn(opened, place, householdColumns);
      return {
        columns: withoutSerial(table.columns),
        remembered: table.columns.some(({ by }) => by === 'remembered'),
        rows: table.bodyRows.length,
      };
    },

    lists: ({ lists }) => lists,
    questions: () => [],

    async plan({ opened, place, columns }, options) {
      const { planHouseholdImportInSlices } = await import('@/documents/planHouseholdImport');
      const { grid, table: found } = tableIn(opened, place, householdColumns);
      const table = chooseColumns(found, householdColumns, columns);
      const existing = await findExistingHouseholds(office, indexes.households, grid, table, options.signal);
      const given = { keepIdNumbers: officeRules().keepResidentIdNumbers };
      const plan = await planHouseholdImportInSlices({ grid, table, existing, options: given }, options);
      return { plan: { plan, grid, table }, preview: previewOf(plan) };
    },

    settle({ plan }, decisions) {
      const { drafts, changes } = settleHouseholds(plan, decisions);
      return { writes: drafts.length + changes.length, undecided: 0, clashes: [] };
    },

    async run({ plan, table }, decisions, options) {
      const { drafts, changes } = settleHouseholds(plan, decisions);
      const counts = {
        rows: plan.counts.rows,
        failed: plan.counts.failedRows,
        new: drafts.length,
        changed: changes.length,
      };
      const batchId = await writeBatch(office, 'households', { drafts, changes, counts }, options);
      const regrouped = changes.filter(({ patch }) => 'grid' in patch).map(({ id }) => id);
      await followGrid(office, indexes, regrouped);
      await rememberSource(office.local, kind, table);
      return batchId;
    },

    undo: async (batchId) => (await undoBatch(office, batchId)).kept.length,
    history: () => pastBatches(office, 'households'),

    async saveFailures({ grid, table, plan }) {
      const { failuresWorkbook } = await import('@/documents/failuresWorkbook');
      const community = office.profile()?.communityName ?? '';
      const suggestedName = failuresFileName(community, today());
      const bytes = await failuresWorkbook(grid, table, plan.failures);
      const detail = { collection: kind, masked: false, purpose: 'correction' };
      return saveNoted(office, { suggestedName, bytes }, { what: 'failures', format: 'xlsx', ...detail });
    },
  };
}
