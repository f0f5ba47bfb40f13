import { utils, write } from '@e965/xlsx';
import type { BookType } from '@e965/xlsx';

/** Test material: a workbook of one sheet, made with another library than the one that writes exports. */
export function workbookOf(
  rows: unknown[][],
  options: { type?: BookType; name?: string; merges?: string[]; dates1904?: boolean } = {},
): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows, { cellDates: false });
  if (options.merges) sheet['!merges'] = options.merges.map((range) => utils.decode_range(range));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, options.name ?? 'Sheet1');
  if (options.dates1904) book.Workbook = { WBProps: { date1904: true } };
  return new Uint8Array(write(book, { type: 'array', bookType: options.type ?? 'xlsx' }) as ArrayBuffer);
}

/** A number cell with a date format. */
export function dateCell(serial: number): { t: 'n'; v: number; z: string } {
  return { t: 'n', v: serial, z: 'yyyy-mm-dd' };
}

let gbk: Map<string, [number, number]> | undefined;

/** Encodes text as GB18030 (two-byte part), by turning the platform's decoder round. */
export function encodeGbk(text: string): Uint8Array {
  gbk ??= reverseTable();
  return new Uint8Array(
    Array.from(text).flatMap(
      (char) => gbk?.get(char) ?? (char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : [0x3f]),
    ),
  );
}

function reverseTable(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) table.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    }
  }
  return table;
}

/** The weights of GB 11643, written out again so that a fault of the product shows. */
export function idNumberOf(region: string, birth: string, order: string): string {
  const body = region + birth + order;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}
