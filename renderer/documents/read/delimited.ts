import { parseCsv } from 'hucre/csv';
import { DocumentError } from '../error';
import type { Cell, SheetGrid } from '../grid';
import { limits } from '../limits';
import { decodeText } from './text';

/** Rows of a .csv; every value stays text, so that an 18-digit number keeps all its digits. */
export function readDelimited(bytes: Uint8Array, name: string): SheetGrid {
  const text = decodeText(bytes);
  const rows = parse(text, delimiterOf(text));
  if (rows.length > limits.rows) throw new DocumentError('tooLarge');
  if (rows.some((row) => row.length > limits.columns)) throw new DocumentError('notAWorkbook');
  if (rows.some((row) => row.some((cell) => typeof cell === 'string' && cell.length > limits.cellChars)))
    throw new DocumentError('hugeCell');
  return { name, rows, merges: [], hidden: false };
}

function parse(text: string, delimiter: string): Cell[][] {
  return parseCsv(text, { delimiter, typeInference: false, maxRows: limits.rows + 1 }).map((row) =>
    row.map((value) => (typeof value === 'string' ? unwrap(value) : undefined)),
  );
}

/** `="42…"` and a leading tab are ways to stop Excel from turning digits into a number. */
function unwrap(value: string): Cell {
  const plain = value.replace(/^="(.*)"$/s, '$1').trim();
  return plain === '' ? undefined : plain;
}

/** The separator that occurs most evenly in the first lines. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 20).filter((line) => line.trim() !== '');
  const score = (mark: string): number => {
    const counts = lines.map((line) => line.split(mark).length - 1);
    return counts.filter((count) => count > 0).length * 1000 + Math.max(0, ...counts);
  };
  return [',', '\t', ';'].toSorted((a, b) => score(b) - score(a))[0] ?? ',';
}
