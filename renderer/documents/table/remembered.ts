import type { SheetGrid } from '../grid';
import type { FoundTable, TableField } from './field';
import { headingsAt } from './headings';
import { normalLabel } from './labels';

/** How the clerk mapped a table with these headings last time. */
export interface RememberedSource {
  /** Headings from left to right without blanks, the fingerprint of a source. */
  labels: string[];
  /** Field of each column by its place in `labels`; null: 不导入. */
  fields: (string | null)[];
}

/** The part of the office's local store that is used. */
export interface SourceStore {
  get<T>(key: string): Promise<T | undefined>;
  set<T>(key: string, value: T): Promise<void>;
}

/** Sources kept for each kind of table; the one used longest ago goes first. */
const most = 60;

const keyOf = (kind: string): string => `import-sources/${kind}`;

export async function rememberedSources(store: SourceStore, kind: string): Promise<RememberedSource[]> {
  return (await store.get<RememberedSource[]>(keyOf(kind))) ?? [];
}

/** Keeps how the columns of this table were mapped, in place of what was kept for the same headings. */
export async function rememberSource(store: SourceStore, kind: string, table: FoundTable): Promise<void> {
  const labels = fingerprint(headingsOf(table));
  const fields = labels.map(
    (_, column) => table.columns.find((each) => each.column === column)?.field ?? null,
  );
  const others = (await rememberedSources(store, kind)).filter((source) => !same(source.labels, labels));
  await store.set(keyOf(kind), [{ labels, fields }, ...others].slice(0, most));
}

/** The table with its columns as the clerk left them last time; the very same table if nothing is remembered. */
export function asRemembered<K extends string>(
  table: FoundTable<K>,
  fields: readonly TableField<K>[],
  sources: readonly RememberedSource[],
): FoundTable<K> {
  const labels = fingerprint(headingsOf(table));
  const source = sources.find((each) => same(each.labels, labels));
  if (!source) return table;
  return {
    ...table,
    columns: table.columns.map((each) => {
      const wanted = source.fields[each.column];
      // A serial number is recognised, never chosen.
      if (each.field === 'serial' && wanted === null) return each;
      const field = fields.find(({ key }) => key === wanted)?.key;
      return field === each.field ? each : { ...each, field, by: 'remembered' };
    }),
  };
}

/** Where a table with remembered headings stands whose words say nothing to the rules. */
export function findRemembered(
  grids: readonly SheetGrid[],
  sources: readonly RememberedSource[],
  searchedRows: number,
): { sheet: number; headerRow: number } | undefined {
  if (sources.length === 0) return undefined;
  for (const [sheet, grid] of grids.entries()) {
    for (let headerRow = 0; headerRow < Math.min(grid.rows.length, searchedRows); headerRow += 1) {
      const labels = fingerprint(headingsAt(grid, headerRow).labels);
      if (labels.length > 1 && sources.some((source) => same(source.labels, labels))) {
        return { sheet, headerRow };
      }
    }
  }
  return undefined;
}

function headingsOf(table: FoundTable): string[] {
  const labels: string[] = [];
  for (const { column, label } of table.columns) labels[column] = label;
  return Array.from(labels, (label: string | undefined) => label ?? '');
}

/** Without the empty headings at the end, which depend on what stands beneath. */
function fingerprint(labels: readonly string[]): string[] {
  const clean = labels.map(normalLabel);
  return clean.slice(0, clean.findLastIndex((label) => label !== '') + 1);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, at) => label === b[at]);
}
