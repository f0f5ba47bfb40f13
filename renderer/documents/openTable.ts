import { cellText, isBlank } from './grid';
import type { SheetGrid } from './grid';
import { openWorkbook } from './openWorkbook';
import { breathe } from './plan/pace';
import type { FoundTable, TableField } from './table/field';
import { alike, findSheets, searchedRows, tableAt } from './table/findTable';
import { asRemembered, findRemembered, rememberedSources } from './table/remembered';
import type { RememberedSource, SourceStore } from './table/remembered';

/** A sheet by its number and the index of the row that holds its headings. */
export interface Place {
  sheet: number;
  headerRow: number;
}

/** What was read of a file and what is remembered of earlier ones. */
export interface OpenedTables {
  grids: SheetGrid[];
  sources: RememberedSource[];
  /** Tables already found, by place: looking for one goes through all rows. */
  found: Map<string, FoundTable>;
  /** The sheets that hold a list of one kind, in the order of the file: often one for each branch. */
  lists: ListedSheet[];
}

/** A sheet that can be imported, its name and how many rows it has. */
export interface ListedSheet {
  place: Place;
  name: string;
  rows: number;
}

/** One sheet for the clerk to choose from: its first rows as they look. */
export interface SheetGlance {
  name: string;
  rows: { row: number; cells: string[] }[];
}

const glanceRows = 20;
const glanceColumns = 10;

/**
 * Reads a chosen file or a pasted table; `place` is where the table seems to be, undefined where the clerk must point
 * at it. Rejects with DocumentError.
 */
export async function openTables<K extends string>(
  file: File,
  fields: readonly TableField<K>[],
  memory: { store: SourceStore; kind: string },
  signal: AbortSignal,
): Promise<{ opened: OpenedTables; sheets: SheetGlance[]; place: Place | undefined }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const grids = await openWorkbook(bytes, file.name, { signal });
  const sources = await rememberedSources(memory.store, memory.kind);
  await breathe();
  const sheetsFound = findSheets(grids, fields);
  const [best] = sheetsFound;
  const place = best
    ? { sheet: grids.indexOf(best.grid), headerRow: best.table.headerRow }
    : findRemembered(grids, sources, searchedRows);
  const found = new Map<string, FoundTable>();
  const lists = alike(sheetsFound).map(({ grid, table }): ListedSheet => {
    const at = { sheet: grids.indexOf(grid), headerRow: table.headerRow };
    found.set(keyOf(at), table);
    return { place: at, name: grid.name, rows: table.bodyRows.length };
  });
  await breathe();
  return {
    opened: { grids, sources, found, lists: lists.toSorted((a, b) => a.place.sheet - b.place.sheet) },
    sheets: grids.map(glance),
    place,
  };
}

/** The sheet and its table at a place, mapped as last time where its headings are known. */
export function tableIn<K extends string>(
  { grids, sources, found }: OpenedTables,
  place: Place,
  fields: readonly TableField<K>[],
): { grid: SheetGrid; table: FoundTable<K> } {
  const grid = grids[place.sheet] ?? { name: '', rows: [], merges: [], hidden: false };
  // Only tables of these fields are kept here: one import has one kind of table.
  const table = (found.get(keyOf(place)) ?? tableAt(grid, fields, place.headerRow)) as FoundTable<K>;
  found.set(keyOf(place), table);
  return { grid, table: asRemembered(table, fields, sources) };
}

function keyOf({ sheet, headerRow }: Place): string {
  return `${sheet}/${headerRow}`;
}

function glance({ name, rows }: SheetGrid): SheetGlance {
  const filled = rows.slice(0, searchedRows).flatMap((cells, row) => {
    const shown = cells.slice(0, glanceColumns);
    return shown.every(isBlank) ? [] : [{ row, cells: Array.from(shown, cellText) }];
  });
  return { name, rows: filled.slice(0, glanceRows) };
}
