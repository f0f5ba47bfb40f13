import type { PlainDate } from '@shared/domain/record/envelope';

/**
 * A cell to be written. Text stays text whatever it looks like; a full date becomes a real one, a partial one text;
 * money is given in fen and becomes a number of yuan with two decimals.
 */
export type OutCell = string | number | { date: PlainDate } | { fen: number } | undefined;

export interface OutColumn {
  label: string;
  /** In characters of half width. */
  width: number;
  align?: 'left' | 'center';
}

/** One sheet, ready for print. */
export interface SheetSpec {
  name: string;
  /** Merged over the whole width. */
  title?: string;
  /** A line between title and header: unit on the left, date on the right. */
  subtitle?: { left: string; right: string };
  columns: readonly OutColumn[];
  rows: readonly (readonly OutCell[])[];
  paper: 'A4' | 'A3';
  orientation: 'landscape' | 'portrait';
}
