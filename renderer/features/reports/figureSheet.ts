import { text } from '@shared/messages';
import type { OutCell, SheetSpec } from '@/documents/write/spec';
import type { CellAt } from '@/search/figures/crossTable';
import { dimensionLabel, partLabel } from './labels';
import type { Figures } from './useFigures';

const words = text.reports.members;

export type FiguresShown = Pick<Figures, 'query' | 'table' | 'than' | 'rows' | 'columns'>;

/** The table on screen as sheets ready for print; numbers are numbers. A comparison adds the other date and 增减. */
export function figureSheets(figures: FiguresShown, community: string): SheetSpec[] {
  const { query, table, than } = figures;
  const sheet = sheetOf(figures, community);
  const first = sheet(words.sheet, words.date(query.on), (at) => table.count(at));
  if (!than) return [first];
  return [
    first,
    sheet(than.query.on, words.date(than.query.on), (at) => than.table.count(at)),
    sheet(
      words.sheetChange,
      words.dateCompared(query.on, than.query.on),
      (at) => table.count(at) - than.table.count(at),
    ),
  ];
}

const sheetOf =
  ({ query, rows, columns }: FiguresShown, community: string) =>
  (name: string, date: string, count: (at: CellAt) => number): SheetSpec => {
    const all = [undefined, ...columns];
    return {
      name,
      title: words.title,
      subtitle: { left: words.unit(community), right: date },
      columns: [
        { label: dimensionLabel(query.row), width: 30 },
        ...all.map((column) => ({
          label: partLabel(query.column, column, query.communities),
          width: 14,
          align: 'center' as const,
        })),
      ],
      rows: [...rows, undefined].map((row): OutCell[] => [
        partLabel(query.row, row, query.communities),
        ...all.map((column) => count({ row, column })),
      ]),
      paper: 'A4',
      orientation: all.length > 5 ? 'landscape' : 'portrait',
    };
  };
