import type { OutCell, OutColumn } from './spec';

/** Points of one line of 11 pt and of the space around it. */
const line = 15;
const padding = 5;

/** Width of text in characters of half width; Chinese ones count double. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, char) => width + (char > '\u2E7F' ? 2 : 1), 0);
}

/** Height in points that lets the longest cell of a row wrap without being cut; not every program fits rows by itself. */
export function heightOf(row: readonly OutCell[], columns: readonly OutColumn[]): number {
  const lines = columns.map(({ width }, at) => {
    const cell = row[at];
    if (typeof cell !== 'string') return 1;
    return cell
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil((textWidth(part) + 1) / width)), 0);
  });
  // Excel's limit for a row is 409 points.
  return Math.min(409, Math.max(1, ...lines) * line + padding);
}
