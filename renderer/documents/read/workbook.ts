import { read, SSF } from '@e965/xlsx';
import type { CellObject, DenseWorkSheet, ParsingOptions, Range, WorkBook } from '@e965/xlsx';
import { DocumentError } from '../error';
import type { Cell, SheetGrid } from '../grid';
import { limits } from '../limits';

const options: ParsingOptions = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
  cellDates: false,
  // A text table inside .xls keeps its digits.
  raw: true,
  sheetRows: limits.rows + 1,
};

/** Days between the 1900 and the 1904 date system. */
const days1904 = 1462;

/** Sheets of a workbook with raw values: formulas by their last result, dates as serials. Throws DocumentError. */
export function readSheets(source: Uint8Array | string): SheetGrid[] {
  const book = parse(source);
  if (book.SheetNames.length > limits.sheets) throw new DocumentError('tooLarge');
  const shift = book.Workbook?.WBProps?.date1904 ? days1904 : 0;
  return book.SheetNames.map((name, at) => ({
    ...sheetOf(book.Sheets[name] as DenseWorkSheet | undefined, shift),
    name,
    hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
  }));
}

function parse(source: Uint8Array | string): WorkBook {
  try {
    return read(source, { ...options, type: typeof source === 'string' ? 'string' : 'array' });
  } catch (cause) {
    if (/password|encrypt/i.test(String(cause))) throw new DocumentError('encrypted', { cause });
    throw cause;
  }
}

function sheetOf(sheet: DenseWorkSheet | undefined, shift: number): Pick<SheetGrid, 'rows' | 'merges'> {
  const data: (CellObject | undefined)[][] = sheet?.['!data'] ?? [];
  if (data.length > limits.rows) throw new DocumentError('tooLarge');
  const isDate = dateFormats();
  checkSize(data);
  const rows = Array.from(data, (row) =>
    Array.from(row?.slice(0, limits.columns) ?? [], (cell) => valueOf(cell, shift, isDate)),
  );
  const blocks: Range[] = sheet?.['!merges'] ?? [];
  const merges = blocks.map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return { rows, merges };
}

/** Before anything is copied: a few bytes can say that a cell stands far to the right in each of many rows. */
function checkSize(data: readonly (CellObject | undefined)[][]): void {
  let cells = 0;
  for (const row of data) cells += Math.min(row?.length ?? 0, limits.columns);
  if (cells > limits.cells) throw new DocumentError('tooLarge');
}

function valueOf(cell: CellObject | undefined, shift: number, isDate: (format: unknown) => boolean): Cell {
  if (cell === undefined || cell.v === undefined || cell.v === null) return undefined;
  if (cell.t === 'e' || cell.t === 'z') return undefined;
  if (cell.v instanceof Date) return { serial: cell.v.getTime() / 86_400_000 + 25_569 };
  if (typeof cell.v === 'string' && cell.v.length > limits.cellChars) throw new DocumentError('hugeCell');
  if (typeof cell.v === 'number') return isDate(cell.z) ? { serial: cell.v + shift } : cell.v;
  return cell.v === '' ? undefined : cell.v;
}

/** Whether a number format shows a day; a clock time alone is none. Each format is looked at once. */
function dateFormats(): (format: unknown) => boolean {
  const known = new Map<unknown, boolean>();
  return (format) => {
    const seen = known.get(format);
    if (seen !== undefined) return seen;
    const code =
      typeof format === 'number'
        ? (SSF as { get_table(): Record<number, string> }).get_table()[format]
        : format;
    const date =
      typeof code === 'string' && SSF.is_date(code) && /[yde]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"/g, ''));
    known.set(format, date);
    return date;
  };
}
