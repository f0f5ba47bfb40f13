import { cellText, isBlank } from '../grid';
import type { Cell, SheetGrid } from '../grid';
import type { ColumnMapping, FoundTable } from './field';
import { normalLabel } from './labels';

const footer =
  /^(填表|填报|制表|审核|审批|负责|复核|经办|单位(负责|盖章|公章)|合计|总计|小计|共计|备注[:：]|说明[:：]|注[:：]|注\d|填表说明)/;

/** A footer names who filled the form in; it fills few cells and no row of a person begins so. */
const footerCells = 6;

/** Separates rows that hold a record from blank ones, pre-numbered empty ones, footers and headers repeated for print. */
export function sortRows<K extends string>(
  grid: SheetGrid,
  columns: readonly ColumnMapping<K>[],
  firstRow: number,
): Pick<FoundTable<K>, 'bodyRows' | 'leftOut'> {
  const bodyRows: number[] = [];
  const leftOut: FoundTable<K>['leftOut'] = [];
  for (let row = firstRow; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? [];
    const why = whyNot(cells, columns);
    if (why) leftOut.push({ row, why });
    else bodyRows.push(row);
  }
  return { bodyRows, leftOut };
}

function whyNot(
  cells: readonly Cell[],
  columns: readonly ColumnMapping[],
): FoundTable['leftOut'][number]['why'] | undefined {
  if (isFooter(cells)) return 'footer';
  const filled = columns.filter((each) => each.field !== 'serial' && !isBlank(cells[each.column]));
  if (filled.length === 0) return 'blank';
  const repeated = filled.every(
    (each) => normalLabel(cellText(cells[each.column])) === normalLabel(each.label),
  );
  return filled.length > 1 && repeated ? 'repeatedHeader' : undefined;
}

/** Texts are cleaned only where few cells are filled: a table has many rows, and few of them are footers. */
function isFooter(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length > footerCells) return false;
  const first = filled.map(cellText).find((text) => text !== '') ?? '';
  return footer.test(first.replace(/\s/g, ''));
}
