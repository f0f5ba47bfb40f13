import { cellText, columnLetter } from '../grid';
import type { SheetGrid } from '../grid';
import type { ColumnMapping, MappedBy, TableField } from './field';
import { fieldOfLabel } from './labels';

const sampleRows = 200;
const shownSamples = 3;

/** Maps each column to at most one field and each field to at most one column: headings first, then values. */
export function mapColumns<K extends string>(
  grid: SheetGrid,
  labels: readonly string[],
  firstRow: number,
  fields: readonly TableField<K>[],
): ColumnMapping<K>[] {
  const values = labels.map((_, column) => valuesOf(grid, column, firstRow));
  const columns = labels.map((label, column): ColumnMapping<K> => ({
    column,
    letter: columnLetter(column),
    label: label.replace(/\s+/g, ' '),
    field: undefined,
    by: 'none',
    samples: [...new Set(values[column])].slice(0, shownSamples),
  }));
  const taken = new Set<K>();
  const claim = (at: number, field: K, by: MappedBy): void => {
    const column = columns[at];
    if (!column || column.field !== undefined || taken.has(field)) return;
    column.field = field;
    column.by = by;
    taken.add(field);
  };
  for (const wanted of ['label', 'similar'] as const) {
    labels.forEach((label, at) => {
      const match = fieldOfLabel(label, fields);
      if (match?.by === wanted) claim(at, match.field, wanted);
    });
  }
  values.forEach((column, at) => {
    const field = fields.find((each) => !taken.has(each.key) && mostly(column, each.looksLike));
    if (field) claim(at, field.key, 'values');
  });
  return columns.filter((column) => column.label !== '' || column.samples.length > 0);
}

function valuesOf(grid: SheetGrid, column: number, firstRow: number): string[] {
  return grid.rows
    .slice(firstRow, firstRow + sampleRows)
    .map((row) => cellText(row[column]))
    .filter((text) => text !== '');
}

function mostly(values: readonly string[], pattern: RegExp | undefined): boolean {
  if (!pattern || values.length < 3) return false;
  return values.filter((value) => pattern.test(value)).length / values.length >= 0.8;
}
