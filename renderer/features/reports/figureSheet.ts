import { text } from '@shared/messages';
import type { OutCell, SheetSpec } from '@/documents/write/spec';
import type { CrossQuery, CrossTable } from '@/search/figures/crossTable';
import { dimensionLabel, partLabel } from './labels';

const words = text.reports.members;

/** The table on screen as a sheet ready for print; numbers are numbers. */
export function figureSheet(table: CrossTable, query: CrossQuery, community: string): SheetSpec {
  const columns = [undefined, ...table.columns];
  return {
    name: words.sheet,
    title: words.title,
    subtitle: { left: words.unit(community), right: words.date(query.on) },
    columns: [
      { label: dimensionLabel(query.row), width: 30 },
      ...columns.map((column) => ({
        label: partLabel(query.column, column),
        width: 14,
        align: 'center' as const,
      })),
    ],
    rows: [...table.rows, undefined].map((row): OutCell[] => [
      partLabel(query.row, row),
      ...columns.map((column) => table.count({ row, column })),
    ]),
    paper: 'A4',
    orientation: columns.length > 5 ? 'landscape' : 'portrait',
  };
}
