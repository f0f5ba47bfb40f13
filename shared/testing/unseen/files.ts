import { utils, write, type BookType } from '@e965/xlsx';
import type { UnseenCell, UnseenRoster } from './rosters';

/** The roster as a workbook, real dates and merged cells included. */
export function unseenBook({ sheets }: UnseenRoster, bookType: BookType): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(inBook)));
    sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

/** The lines of its first sheet as a .csv has them, what holds a comma or a line break in quotes. */
export function unseenCsv({ sheets }: UnseenRoster): string {
  const rows = sheets[0]?.rows ?? [];
  return rows.map((row) => row.map(quoted).join(',')).join('\r\n');
}

const serialOf = (date: string): number => Date.parse(date) / 86_400_000 + 25_569;

function inBook(cell: UnseenCell): unknown {
  return typeof cell === 'object' ? { t: 'n', v: serialOf(cell.date), z: 'yyyy/m/d' } : cell;
}

function quoted(cell: UnseenCell): string {
  const text = typeof cell === 'object' ? cell.date : String(cell ?? '');
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
