import { attribute, textOf, unescapeXml, withAttribute } from './xml';

/** A cell as its XML stands; `text` is what it says, undefined where it is a formula or says nothing. */
export interface TemplateCell {
  column: number;
  xml: string;
  style: string | undefined;
  text: string | undefined;
  formula: boolean;
}

/** A row: its number from 1, its start tag and its cells. */
export interface TemplateRow {
  number: number;
  tag: string;
  cells: TemplateCell[];
}

/** A sheet with its rows apart from what stands before and behind them. */
export interface TemplateSheet {
  before: string;
  rows: TemplateRow[];
  after: string;
}

/** `AB12` → 27. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/u.exec(reference)?.[0] ?? 'A')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Takes the rows of a sheet's XML apart; `strings` are the shared ones. */
export function parseSheet(xml: string, strings: readonly string[]): TemplateSheet {
  const match = /<sheetData\s*\/>|<sheetData(?:\s[^>]*)?>(.*?)<\/sheetData>/su.exec(xml);
  if (!match) return { before: xml, rows: [], after: '' };
  const before = xml.slice(0, match.index);
  const after = xml.slice(match.index + match[0].length);
  let last = 0;
  const rows = [...(match[1] ?? '').matchAll(/<row\b[^>]*\/>|(<row\b[^>]*>)(.*?)<\/row>/gsu)].map(
    ([whole, tag = whole.replace(/\/>$/u, '>'), inner = '']): TemplateRow => {
      last = Number(attribute(tag, 'r') ?? last + 1);
      return { number: last, tag, cells: parseCells(inner, strings) };
    },
  );
  return { before, rows, after };
}

function parseCells(xml: string, strings: readonly string[]): TemplateCell[] {
  let next = 0;
  return [...xml.matchAll(/<c\b[^>]*\/>|<c\b[^>]*>.*?<\/c>/gsu)].map(([cell]) => {
    const [tag = ''] = /^<c\b[^>]*>/u.exec(cell) ?? [];
    const reference = attribute(tag, 'r');
    const column = reference === undefined ? next : columnOf(reference);
    next = column + 1;
    return {
      column,
      xml: cell,
      style: attribute(tag, 's'),
      text: textIn(cell, attribute(tag, 't'), strings),
      formula: /<f[\s>/]/u.test(cell),
    };
  });
}

function textIn(cell: string, type: string | undefined, strings: readonly string[]): string | undefined {
  if (/<f[\s>/]/u.test(cell)) return undefined;
  if (type === 'inlineStr') return textOf(cell) || undefined;
  const value = /<v(?:\s[^>]*)?>([^<]*)<\/v>/u.exec(cell)?.[1];
  if (value === undefined) return undefined;
  return (type === 's' ? strings[Number(value)] : unescapeXml(value)) || undefined;
}

/** The rows as XML again, each cell under the number of its row. */
export function sheetXml({ before, rows, after }: TemplateSheet, letter: (column: number) => string): string {
  const body = rows.map(({ number, tag, cells }) => {
    const inner = cells.map(({ xml, column }) =>
      xml.replace(/^<c\b[^>]*>/u, (start) => withAttribute(start, 'r', `${letter(column)}${number}`)),
    );
    const start = withAttribute(withAttribute(tag, 'spans', undefined), 'r', String(number));
    return `${start}${inner.join('')}</row>`;
  });
  return `${before}<sheetData>${body.join('')}</sheetData>${after}`;
}
