import type { SheetGrid } from './grid';
import { openWorkbook } from './openWorkbook';
import type { FoundTable, TableField } from './table/field';
import { findSheet } from './table/findTable';

/** A sheet and the table found in it. */
export interface OpenedTable<K extends string> {
  grid: SheetGrid;
  table: FoundTable<K>;
}

/** Reads a chosen file and finds the sheet with such a table; undefined where none has one. Rejects with DocumentError. */
export async function openTable<K extends string>(
  file: File,
  fields: readonly TableField<K>[],
  signal: AbortSignal,
): Promise<OpenedTable<K> | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return findSheet(await openWorkbook(bytes, file.name, { signal }), fields);
}
