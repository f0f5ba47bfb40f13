import { columnLetter, isBlank } from '../grid';
import type { SheetGrid } from '../grid';
import type { FoundTable, TableField } from './field';
import { headingsAt } from './headings';
import { fieldOfLabel } from './labels';
import { mapColumns } from './mapColumns';
import { sortRows } from './sortRows';

/** Title rows, filling-in notes and units above a header do not reach deeper than this. */
export const searchedRows = 40;

/** Sheets of one list share at least this part of their fields. */
const leastShared = 0.7;

/** A table is believed when its header names at least this many known fields. */
const leastFields = 2;

/**
 * Finds the table under the title rows: the row whose headings name the most known fields. Undefined where no row
 * names two of them; the screen then lets the clerk point at the header (`tableAt`).
 */
export function findTable<K extends string>(
  grid: SheetGrid,
  fields: readonly TableField<K>[],
): FoundTable<K> | undefined {
  let best: { row: number; score: number } | undefined;
  for (let row = 0; row < Math.min(grid.rows.length, searchedRows); row += 1) {
    const score = scoreOf(grid, row, fields);
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  return best && best.score >= leastFields ? tableAt(grid, fields, best.row) : undefined;
}

/** The table whose header is at the given row index. */
export function tableAt<K extends string>(
  grid: SheetGrid,
  fields: readonly TableField<K>[],
  headerRow: number,
): FoundTable<K> {
  const { labels, height } = headingsAt(grid, headerRow);
  const first = headerRow + height;
  const columns = mapColumns(grid, labels, first, fields);
  return { headerRow, columns, ...sortRows(grid, columns, first) };
}

/** A sheet and the table on it. */
export interface FoundSheet<K extends string> {
  grid: SheetGrid;
  table: FoundTable<K>;
}

/** The sheets that hold such a table, the one naming most fields first; hidden sheets only if nothing else does. */
export function findSheets<K extends string>(
  grids: readonly SheetGrid[],
  fields: readonly TableField<K>[],
): FoundSheet<K>[] {
  const found = grids.flatMap((grid) => {
    const table = findTable(grid, fields);
    return table && table.bodyRows.length > 0 ? [{ grid, table }] : [];
  });
  return found.toSorted(
    (a, b) => Number(a.grid.hidden) - Number(b.grid.hidden) || named(b.table) - named(a.table),
  );
}

/** The sheet that holds such a table: the first of `findSheets`. */
export function findSheet<K extends string>(
  grids: readonly SheetGrid[],
  fields: readonly TableField<K>[],
): FoundSheet<K> | undefined {
  return findSheets(grids, fields)[0];
}

/** Of sheets found, those that hold the same kind of list as the first: one sheet for each branch, say. */
export function alike<K extends string>([first, ...others]: readonly FoundSheet<K>[]): FoundSheet<K>[] {
  if (!first) return [];
  const has = ({ table }: FoundSheet<K>): Set<K | undefined> =>
    new Set(table.columns.map(({ field }) => field));
  const wanted = [...has(first)].filter((field) => field !== undefined);
  const shared = (other: FoundSheet<K>): number => {
    const fields = has(other);
    return wanted.filter((field) => fields.has(field)).length;
  };
  return [
    first,
    ...others.filter((other) => !other.grid.hidden && shared(other) >= wanted.length * leastShared),
  ];
}

const named = (table: FoundTable): number => table.columns.filter((column) => column.field).length;

/** The column with this label, for messages. */
export function labelOf(
  columns: readonly { field: string | undefined; label: string; column: number }[],
  field: string,
): string | undefined {
  const column = columns.find((each) => each.field === field);
  return column && (column.label || columnLetter(column.column));
}

function scoreOf<K extends string>(grid: SheetGrid, row: number, fields: readonly TableField<K>[]): number {
  if ((grid.rows[row] ?? []).every(isBlank)) return 0;
  const { labels } = headingsAt(grid, row);
  const seen = new Map<K, number>();
  for (const label of labels) {
    const match = fieldOfLabel(label, fields);
    if (match) seen.set(match.field, Math.max(seen.get(match.field) ?? 0, match.by === 'label' ? 1 : 0.5));
  }
  return [...seen.values()].reduce((sum, points) => sum + points, 0);
}
