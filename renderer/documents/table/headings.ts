import { cellText } from '../grid';
import type { SheetGrid } from '../grid';

/** Headings of a table whose header starts at `row`; `height` is 2 where merged groups stand over single columns. */
export interface Headings {
  labels: string[];
  height: number;
}

/** Reads the headings at a row: a merged group spreads over its columns, the row beneath names them one by one. */
export function headingsAt(grid: SheetGrid, row: number): Headings {
  const upper = (grid.rows[row] ?? []).map(cellText);
  const groups = grid.merges.filter((merge) => merge.top === row && merge.right > merge.left);
  const inGroup = (column: number): boolean =>
    groups.some((group) => group.left <= column && column <= group.right);
  const lower = (grid.rows[row + 1] ?? []).map(cellText);
  const named = lower.filter((label, column) => label !== '' && inGroup(column)).length;
  const beside = lower.filter((label, column) => label !== '' && !inGroup(column)).length;
  // A merged title is as wide as the table and has the real header below it: that row is a candidate of its own.
  if (named === 0 || beside > 0) return { labels: upper, height: 1 };
  const width = Math.max(upper.length, lower.length);
  const labels = Array.from({ length: width }, (_, column) => lower[column] || upper[column] || '');
  return { labels, height: 2 };
}
