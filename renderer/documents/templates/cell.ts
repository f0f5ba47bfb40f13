import type { OutCell } from '../write/spec';
import type { Styles } from './styles';
import { escapeXml } from './xml';

/** As a spreadsheet would read it when somebody edits the cell. */
const wakes = /^[=+\-@\t\r]/u;

const epoch = Date.UTC(1899, 11, 30);

/** A cell with a value in the template's format; `r` is set when the row is written. */
export function cellXml(value: OutCell, style: string | undefined, styles: Styles): string {
  const attributes = (name: string | undefined, type?: string): string =>
    `${name === undefined ? '' : ` s="${name}"`}${type === undefined ? '' : ` t="${type}"`}`;
  const number = (content: number): string => `<c${attributes(style)}><v>${content}</v></c>`;
  if (value === undefined || value === '') return `<c${attributes(style)}/>`;
  if (typeof value === 'number') return number(value);
  if (typeof value === 'object' && 'fen' in value) return number(value.fen / 100);
  if (typeof value === 'object' && /^\d{4}-\d{2}-\d{2}$/u.test(value.date) && styles.isDate(style))
    return number(Math.round((Date.parse(`${value.date}T00:00:00Z`) - epoch) / 86_400_000));
  const text = typeof value === 'object' ? value.date : value;
  const format = wakes.test(text) ? styles.quoted(style) : style;
  return `<c${attributes(format, 'inlineStr')}><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** A value inside a sentence. */
export function saidIn(value: OutCell): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return 'date' in value ? value.date : (value.fen / 100).toFixed(2);
}
