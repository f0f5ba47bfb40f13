import type { Office } from '@/data/office';
import { cellText, type SheetGrid } from '@/documents/grid';
import { breathe } from '@/documents/plan/pace';
import { indexMembers } from '@/documents/roster/existing';
import type { ExistingMembers } from '@/documents/roster/plan';
import type { FoundTable } from '@/documents/table/field';
import type { MemberColumn } from '@/documents/table/memberFields';
import { parseIdNumber } from '@shared/lib/idNumber';
import { cleanName } from '@shared/lib/text';
import type { MemberRow, RowIndex } from '@/search/indexes';

const chunk = 200;
/** Rows looked at before the window has its turn again. */
const rowsAtOnce = 1000;

/**
 * Reads only those members whom the file can mean: same ID number or same name, found in the memory index. Rejects
 * with the signal's reason.
 */
export async function findExisting(
  office: Office,
  members: RowIndex<MemberRow>,
  grid: SheetGrid,
  table: FoundTable<MemberColumn>,
  signal: AbortSignal,
): Promise<ExistingMembers> {
  const columnOf = (field: MemberColumn): number =>
    table.columns.find((each) => each.field === field)?.column ?? -1;
  const [name, idNumber] = [columnOf('name'), columnOf('idNumber')];
  const names = new Set<string>();
  const numbers = new Set<string>();
  for (const [at, row] of table.bodyRows.entries()) {
    names.add(cleanName(cellText(grid.rows[row]?.[name])));
    const parsed = parseIdNumber(cellText(grid.rows[row]?.[idNumber]));
    if (parsed.ok) numbers.add(parsed.value);
    if (at % rowsAtOnce === 0) await breathe();
  }
  const ids = members.query({
    where: (row) => names.has(row.name) || (row.idNumber !== undefined && numbers.has(row.idNumber)),
  });
  const records = [];
  for (let start = 0; start < ids.length; start += chunk) {
    signal.throwIfAborted();
    records.push(...(await office.repo('members').getMany(ids.slice(start, start + chunk))));
  }
  return indexMembers(records);
}
