import type { OutCell } from '../write/spec';
import { cellXml, saidIn } from './cell';
import { headerOf, memberRows } from './inspect';
import { type Insertion, movedFormula, movedTail, repeatedMerges } from './move';
import { pattern, wordsIn } from './placeholders';
import { type TemplateCell, type TemplateRow, type TemplateSheet } from './rows';
import type { Styles } from './styles';

/** What placeholders of one member, or of the whole list, stand for. */
export type Values = (word: string) => OutCell | null;

/** The cell with its placeholders filled; a word that nobody knows (null) stays as it stands. */
export function filledCell(cell: TemplateCell, values: Values, styles: Styles): TemplateCell {
  const text = cell.text ?? '';
  const words = wordsIn(text);
  if (words.length === 0) return cell;
  const [only = ''] = words;
  const whole = words.length === 1 && text.trim().replace(pattern, '') === '';
  const value = whole
    ? values(only)
    : text.replace(pattern, (braces, word: string) => {
        const found = values(word);
        return found === null ? braces : saidIn(found);
      });
  if (value === null || value === text) return cell;
  return { ...cell, xml: cellXml(value, cell.style, styles) };
}

/** Every placeholder of a sheet filled at its place, for one sheet a member. */
export function filledSheet(sheet: TemplateSheet, values: Values, styles: Styles): TemplateSheet {
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => filledCell(cell, values, styles)),
  }));
  return { ...sheet, rows };
}

/** The row that is repeated, and how a member fills it. */
interface Pattern {
  row: TemplateRow;
  filled: (row: TemplateRow, values: Values) => TemplateCell[];
  columns: ReadonlySet<number>;
}

function patternOf(sheet: TemplateSheet, styles: Styles): Pattern | undefined {
  const [row] = memberRows(sheet);
  if (row) {
    const columns = new Set(
      row.cells.filter(({ text = '' }) => wordsIn(text).length > 0).map(({ column }) => column),
    );
    return {
      row,
      columns,
      filled: ({ cells }, values) => cells.map((cell) => filledCell(cell, values, styles)),
    };
  }
  const header = headerOf(sheet);
  if (!header) return undefined;
  const under = sheet.rows.find(({ number }) => number === header.at + 1);
  const keys = new Map(header.columns.map(({ column, word }) => [column, word]));
  return {
    row: under ?? { number: header.at + 1, tag: '<row>', cells: [] },
    columns: new Set(keys.keys()),
    filled: ({ cells }, values) => {
      const written = [...keys].map(([column, word]): TemplateCell => {
        const cell = cells.find((each) => each.column === column);
        const xml = cellXml(values(word) ?? undefined, cell?.style, styles);
        return { column, xml, style: cell?.style, text: undefined, formula: false };
      });
      const others = cells.filter(({ column }) => !keys.has(column));
      return [...others, ...written].toSorted((a, b) => a.column - b.column);
    },
  };
}

/** The row with the template row's cells where its own columns to fill are missing. */
function blankLike(model: TemplateRow, row: TemplateRow | undefined, number: number): TemplateRow {
  return { number, tag: row?.tag ?? model.tag, cells: model.cells };
}

/**
 * One row a member: the row with members' placeholders (or the one under the header) repeated; empty rows below are used
 * before rows are put in. Everything else of the sheet is filled by `list`. Gives the sheet as it was where it has neither.
 */
export function filledRows(
  sheet: TemplateSheet,
  members: readonly Values[],
  list: Values,
  styles: Styles,
): TemplateSheet {
  const found = patternOf(sheet, styles);
  if (!found) return filledSheet(sheet, list, styles);
  const { row: model, columns, filled } = found;
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  const free = (number: number): boolean => {
    const row = byNumber.get(number);
    if (!row) return false;
    return row.cells.every(
      ({ text, formula, column }) => !columns.has(column) || (text === undefined && !formula),
    );
  };
  let last = model.number;
  while (last - model.number + 1 < members.length && free(last + 1)) last += 1;
  const count = Math.max(0, members.length - (last - model.number + 1));
  const insertion: Insertion = { from: model.number, after: last, count };

  const written = members.map((values, at): TemplateRow => {
    const number = model.number + at;
    const row = blankLike(model, number <= last ? byNumber.get(number) : undefined, number);
    return { ...row, cells: filled(row, values).map((cell) => movedCell(cell, insertion)) };
  });
  if (members.length === 0) written.push({ ...model, cells: filled(model, () => undefined) });
  const others = sheet.rows
    .filter(({ number }) => number < model.number || number > last)
    .map((row) => ({
      ...row,
      number: row.number > last ? row.number + count : row.number,
      cells: row.cells.map((cell) => movedCell(filledCell(cell, list, styles), insertion)),
    }));
  return {
    before: sheet.before.replace(/<dimension\b[^>]*\/>/u, ''),
    rows: [...others, ...written].toSorted((a, b) => a.number - b.number),
    after: count > 0 ? repeatedMerges(movedTail(sheet.after, insertion), insertion) : sheet.after,
  };
}

/** A formula moved along, without the result that it had before. */
function movedCell(cell: TemplateCell, insertion: Insertion): TemplateCell {
  if (!cell.formula) return cell;
  const xml = cell.xml
    .replace(/<v(?:\s[^>]*)?>[^<]*<\/v>/u, '')
    .replace(/(<f\b[^>]*>)([^<]*)(<\/f>)/u, (_, start: string, formula: string, end: string) =>
      insertion.count > 0 ? `${start}${movedFormula(formula, insertion)}${end}` : `${start}${formula}${end}`,
    );
  return { ...cell, xml };
}
