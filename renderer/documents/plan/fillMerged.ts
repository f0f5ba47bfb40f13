import { isBlank } from '../grid';
import type { SheetGrid } from '../grid';

/** A vertical block is believed to stand for this many rows at most; a merged background for a whole sheet is none. */
const tallest = 2000;

/** The grid with the value of each merged block under the header in all of its rows: `户主` merged over a family. */
export function fillMerged(grid: SheetGrid, headerRow: number): SheetGrid {
  const blocks = grid.merges.filter(
    ({ top, bottom, left, right }) =>
      top > headerRow && bottom > top && left === right && bottom - top < tallest,
  );
  if (blocks.length === 0) return grid;
  const rows = grid.rows.slice();
  for (const { top, bottom, left } of blocks) {
    const value = grid.rows[top]?.[left];
    if (isBlank(value)) continue;
    for (let at = top + 1; at <= Math.min(bottom, rows.length - 1); at += 1) {
      const row = (rows[at] ?? []).slice();
      row[left] ??= value;
      rows[at] = Array.from(row);
    }
  }
  return { ...grid, rows };
}
