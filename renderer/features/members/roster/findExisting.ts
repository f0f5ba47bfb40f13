import type { Office } from '@/data/office';
import { cellText, type SheetGrid } from '@/documents/grid';
import { indexMembers } from '@/documents/roster/existing';
import type { ExistingMembers } from '@/documents/roster/plan';
import type { FoundTable } from '@/documents/table/field';
import type { MemberColumn } from '@/documents/table/memberFields';
import { parseIdNumber } from '@shared/lib/idNumber';
import { cleanName } from '@shared/lib/text';
import type { MemberRow, RowIndex } from '@/search/indexes';

const chunk = 500;

/** Values of one column of the table's body. */
function valuesOf(grid: SheetGrid, table: FoundTable<MemberColumn>, field: MemberColumn): string[] {
  const column = table.columns.find((each) => each.field === field)?.column;
  return column === undefined ? [] : table.bodyRows.map((row) => cellText(grid.rows[row]?.[column]));
}

/** Reads only those members whom the file can mean: same ID number or same name, found in the memory index. */
export async function findExisting(
  office: Office,
  members: RowIndex<MemberRow>,
  grid: SheetGrid,
  table: FoundTable<MemberColumn>,
): Promise<ExistingMembers> {
  const names = new Set(valuesOf(grid, table, 'name').map(cleanName));
  const numbers = new Set(
    valuesOf(grid, table, 'idNumber').map((typed) => {
      const parsed = parseIdNumber(typed);
      return parsed.ok ? parsed.value : typed;
    }),
  );
  const ids = members.query({
    where: (row) => names.has(row.name) || (row.idNumber !== undefined && numbers.has(row.idNumber)),
  });
  const records = [];
  for (let start = 0; start < ids.length; start += chunk)
    records.push(...(await office.repo('members').getMany(ids.slice(start, start + chunk))));
  return indexMembers(records);
}
