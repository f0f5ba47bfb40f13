import { documents } from '@shared/messages/documents';
import { dateOfSerial, isSerialDate } from './grid';
import type { Cell, SheetGrid } from './grid';
import type { ImportFailure } from './plan/notice';
import type { FoundTable } from './table/field';
import { textWidth } from './write/measure';
import type { OutCell, SheetSpec } from './write/spec';
import { writeAside } from './write/writeAside';

const words = documents.failures;

/** Widest column of text that still fits a page beside the others. */
const widest = 32;

/**
 * The rows that were not imported, with all their columns as the file had them, their row number in that file and,
 * added at the end, why (未导入原因) and what to do (怎么改). Mended, it can be imported as it is.
 */
export function failuresSheet(
  grid: SheetGrid,
  table: FoundTable,
  failures: readonly ImportFailure[],
): SheetSpec {
  const byRow = new Map<number, ImportFailure[]>();
  for (const failure of failures) {
    const known = byRow.get(failure.row);
    if (known) known.push(failure);
    else byRow.set(failure.row, [failure]);
  }
  const rows = [...byRow].toSorted(([a], [b]) => a - b);
  const columns = table.columns.map(({ column, label }) => ({
    label,
    width: rows.reduce(
      (width, [row]) => Math.min(widest, Math.max(width, widthOf(grid.rows[row - 1]?.[column]))),
      8,
    ),
  }));
  return {
    name: words.sheet,
    title: words.title(rows.length),
    columns: [
      ...columns,
      { label: words.row, width: 8, align: 'center' },
      { label: words.reason, width: 40 },
      { label: words.remedy, width: 40 },
    ],
    rows: rows.map(([row, why]) => [
      ...table.columns.map(({ column }) => outCell(grid.rows[row - 1]?.[column])),
      row,
      said(why.map(({ column, reason }) => words.reasonLine(column, reason))),
      said(why.map(({ remedy }) => remedy)),
    ]),
    paper: 'A3',
    orientation: 'landscape',
  };
}

/** `failuresSheet` as a file, written aside. */
export function failuresWorkbook(
  grid: SheetGrid,
  table: FoundTable,
  failures: readonly ImportFailure[],
): Promise<Uint8Array> {
  return writeAside([failuresSheet(grid, table, failures)]);
}

function said(sentences: readonly string[]): string {
  return [...new Set(sentences)].join(words.separator);
}

function outCell(cell: Cell): OutCell {
  if (isSerialDate(cell)) return { date: dateOfSerial(cell.serial) };
  if (typeof cell === 'boolean') return cell ? words.yes : words.no;
  return cell;
}

function widthOf(cell: Cell): number {
  return textWidth(isSerialDate(cell) ? dateOfSerial(cell.serial) : String(cell ?? '')) + 2;
}
