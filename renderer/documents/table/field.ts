/** A field that a column of a table may hold: its name on screen and what offices write above it. */
export interface TableField<K extends string = string> {
  key: K;
  label: string;
  synonyms: readonly string[];
  /** Tells the column by its values where its heading says nothing. */
  looksLike?: RegExp;
}

/** How a column was recognised: exactly, by part of its heading, by its values, by the clerk, as last time, or not at all. */
export type MappedBy = 'label' | 'similar' | 'values' | 'clerk' | 'remembered' | 'none';

/** One column of the found table; a screen shows these rows and may change `field` (undefined: 不导入). */
export interface ColumnMapping<K extends string = string> {
  column: number;
  /** As Excel names it, e.g. `E`. */
  letter: string;
  label: string;
  field: K | undefined;
  by: MappedBy;
  /** The first few different values, to recognise the column by. */
  samples: string[];
}

/** Where the table of a sheet is. Rows are indexes of `SheetGrid.rows`. */
export interface FoundTable<K extends string = string> {
  headerRow: number;
  columns: ColumnMapping<K>[];
  bodyRows: number[];
  /** Rows under the header that hold no record. */
  leftOut: { row: number; why: 'blank' | 'footer' | 'repeatedHeader' }[];
}
