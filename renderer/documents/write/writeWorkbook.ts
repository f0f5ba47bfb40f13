import { writeXlsx } from 'hucre/xlsx';
import type { Cell, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { documents } from '@shared/messages/documents';
import { columnLetter } from '../grid';
import { plainText, styles, written } from './cells';
import { heightOf } from './measure';
import { sheetNames } from './sheetNames';
import type { SheetSpec } from './spec';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/** Inches. */
const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 };

/** An .xlsx of the sheets that Excel, WPS and LibreOffice open and print as a finished table. */
export function writeWorkbook(sheets: readonly SheetSpec[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  return writeXlsx({
    sheets: sheets.map((spec, at) => sheetOf(spec, names[at] ?? '')),
    namedRanges: sheets.map((spec, at) => printTitles(spec, names[at] ?? '')),
    defaultFont: { name: documents.fonts.song, size: 11 },
  });
}

/**
 * The rows above the table on every printed page. hucre's own setting writes the sheet's name without quotes, and
 * Excel calls a file damaged that names a sheet like `2026年` or `月报(1)` so.
 */
function printTitles(spec: SheetSpec, name: string): NamedRange {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  return { name: '_xlnm.Print_Titles', range: `${quoted}!$1:$${headerRow(spec) + 1}`, scope: name };
}

/** Index of the row with the headings. */
function headerRow({ title, subtitle }: SheetSpec): number {
  return (title === undefined ? 0 : 1) + (subtitle ? 1 : 0);
}

function sheetOf(spec: SheetSpec, name: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const last = spec.columns.length - 1;
  const merges: WriteSheet['merges'] = [];
  const rowDefs: WriteSheet['rowDefs'] = new Map();
  const rows: (string | null)[][] = [];
  const put = (row: number, column: number, cell: Partial<Cell>): void =>
    void cells.set(`${row},${column}`, cell);

  if (spec.title !== undefined) {
    put(0, 0, { value: plainText(spec.title), style: styles.title });
    if (last > 0) merges.push({ startRow: 0, startCol: 0, endRow: 0, endCol: last });
    rowDefs.set(0, { height: 32 });
    rows.push([]);
  }
  if (spec.subtitle) {
    const at = rows.length;
    put(at, 0, { value: plainText(spec.subtitle.left), style: styles.note });
    if (last > 0) put(at, last, { value: plainText(spec.subtitle.right), style: styles.noteRight });
    rows.push([]);
  }
  const header = rows.length;
  const labels = spec.columns.map(({ label }) => label);
  spec.columns.forEach((column, at) =>
    put(header, at, { value: plainText(column.label), style: styles.header }),
  );
  rowDefs.set(header, { height: heightOf(labels, spec.columns) + 6 });
  rows.push([]);
  spec.rows.forEach((row, at) => {
    spec.columns.forEach((column, to) => put(header + 1 + at, to, written(row[to], column)));
    rowDefs.set(header + 1 + at, { height: heightOf(row, spec.columns) });
  });
  return {
    name,
    rows,
    cells,
    merges,
    rowDefs,
    columns: spec.columns.map(({ width }) => ({ width })),
    freezePane: { rows: header + 1 },
    autoFilter: {
      range: `A${header + 1}:${columnLetter(last)}${header + 1 + spec.rows.length}`,
    },
    pageSetup: {
      paperSize: spec.paper === 'A3' ? 'a3' : 'a4',
      orientation: spec.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: documents.print.footer },
  };
}
