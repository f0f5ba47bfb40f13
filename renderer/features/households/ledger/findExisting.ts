import { cleanName } from '@shared/lib/text';
import type { Office } from '@/data/office';
import { cellText, type SheetGrid } from '@/documents/grid';
import { indexHouseholds } from '@/documents/ledger/address';
import type { ExistingHouseholds } from '@/documents/ledger/plan';
import { breathe } from '@/documents/plan/pace';
import type { FoundTable } from '@/documents/table/field';
import type { HouseholdColumn } from '@/documents/table/householdFields';
import type { HouseholdRow, RowIndex } from '@/search/indexes';

const chunk = 200;
/** Rows looked at before the window has its turn again. */
const rowsAtOnce = 1000;

/** Reads only those households whose 户主 the file names, found in the memory index. Rejects with the signal's reason. */
export async function findExistingHouseholds(
  office: Office,
  households: RowIndex<HouseholdRow>,
  grid: SheetGrid,
  table: FoundTable<HouseholdColumn>,
  signal: AbortSignal,
): Promise<ExistingHouseholds> {
  const columns = table.columns.filter(({ field }) => field === 'head' || field === 'name');
  const names = new Set<string>();
  for (const [at, row] of table.bodyRows.entries()) {
    for (const { column } of columns) names.add(cleanName(cellText(grid.rows[row]?.[column])));
    if (at % rowsAtOnce === 0) await breathe();
  }
  const ids = households.query({ where: ({ head }) => head === undefined || names.has(head) });
  const records = [];
  for (let start = 0; start < ids.length; start += chunk) {
    signal.throwIfAborted();
    records.push(...(await office.repo('households').getMany(ids.slice(start, start + chunk))));
  }
  return indexHouseholds(records);
}
