import { cleanLine } from '@shared/lib/text';

/** A date as the workbook stores it: days since 1899-12-30 (1900 date system), the fraction being the time of day. */
export interface SerialDate {
  serial: number;
}

/** A raw cell: never formatted, never evaluated; undefined is an empty cell. */
export type Cell = string | number | boolean | SerialDate | undefined;

/** A merged block, zero-based and inclusive. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One sheet of a workbook; `rows[i]` is the row that Excel numbers `i + 1`, short rows end early. */
export interface SheetGrid {
  name: string;
  rows: Cell[][];
  merges: Merge[];
  hidden: boolean;
}

export function isSerialDate(cell: Cell): cell is SerialDate {
  return typeof cell === 'object';
}

/** Whether a cell holds nothing that a person would see. */
export function isBlank(cell: Cell): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** `YYYY-MM-DD` of a serial of the 1900 system (the 29th of February 1900, which Excel invents, included). */
export function dateOfSerial(serial: number): string {
  // Outside of Excel's calendar (to the end of 9999) it is a number that somebody gave a date format.
  if (!(serial >= 0 && serial < 2_958_466)) return String(serial);
  const days = Math.floor(serial);
  return new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The text of a cell as a person would write it: trimmed, full-width letters and digits narrowed, dates as `YYYY-MM-DD`. */
export function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cleanLine(cell);
  if (isSerialDate(cell)) return dateOfSerial(cell.serial);
  return String(cell);
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetter(column: number): string {
  const high = Math.floor(column / 26);
  return (high > 0 ? columnLetter(high - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Rows without the empty cells and rows at their end, which formats leave behind. */
export function withoutTails(rows: readonly Cell[][]): Cell[][] {
  const kept = rows.map((row) => row.slice(0, row.findLastIndex((cell) => !isBlank(cell)) + 1));
  return kept.slice(0, kept.findLastIndex((row) => row.length > 0) + 1);
}
