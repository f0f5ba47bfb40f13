import { cleanName } from '@shared/lib/text';
import type { Office } from '@/data/office';
import { cellText, type SheetGrid } from '@/documents/grid';
import { indexHouseholds } from '@/documents/ledger/address';
import type { ExistingHouseholds } from '@/documents/ledger/plan';
import type { FoundTable } from '@/documents/table/field';
import type { HouseholdColumn } from '@/documents/table/householdFields';
import type { HouseholdRow, RowIndex } from '@/search/indexes';

const chunk = 500;

/** Reads only those households whose 户主 the file names, found in the memory index. */
export async function findExistingHouseholds(
  office: Office,
  households: RowIndex<HouseholdRow>,
  grid: SheetGrid,
  table: FoundTable<HouseholdColumn>,
): Promise<ExistingHouseholds> {
  const columns = table.columns.filter(({ field }) => field === 'head' || field === 'name');
  const names = new Set(
    table.bodyRows.flatMap((row) =>
      columns.map(({ column }) => cleanName(cellText(grid.rows[row]?.[column]))),
    ),
  );
  const ids = households.query({ where: ({ head }) => head === undefined || names.has(head) });
  const records = [];
  for (let start = 0; start < ids.length; start += chunk)
    records.push(...(await office.repo('households').getMany(ids.slice(start, start + chunk))));
  return indexHouseholds(records);
}
