import { columnLetter } from '../grid';
import { fieldOfLabel } from '../table/labels';
import { type MemberColumn, memberColumns } from '../table/memberFields';
import { openPack, type Pack } from './pack';
import { meaningOf, namesMember, wordsIn } from './placeholders';
import { parseSheet, type TemplateRow, type TemplateSheet } from './rows';
import { readPart } from './xml';

/** A placeholder that nobody knows, and where it stands. */
export interface UnknownWord {
  sheet: string;
  row: number;
  column: string;
  word: string;
}

/** What a template asks for. */
export interface Inspection {
  /** Placeholders that are known. */
  known: number;
  unknown: UnknownWord[];
  /** The header by which it is filled where it has no placeholders of members. */
  header?: { sheet: string; row: number; columns: string[] };
  /** Members' placeholders in one row, or over several. */
  suggested: 'rows' | 'sheets';
}

/** Header of the table that is filled without placeholders. */
export interface HeaderRow {
  at: number;
  /** `label` as the template has it, `word` the placeholder that means the same. */
  columns: { column: number; label: string; word: string }[];
}

const leastFields = 2;

export const sheetOf = (pack: Pack, path: string): TemplateSheet =>
  parseSheet(readPart(pack.parts, path), pack.strings);

/** Rows in which placeholders of members stand. */
export const memberRows = (sheet: TemplateSheet): TemplateRow[] =>
  sheet.rows.filter(({ cells }) => cells.some(({ text = '' }) => namesMember(text)));

/** The row whose cells name the most fields, if at least two. */
export function headerOf(sheet: TemplateSheet): HeaderRow | undefined {
  let best: HeaderRow | undefined;
  for (const row of sheet.rows) {
    const taken = new Set<MemberColumn>();
    const columns = row.cells.flatMap(({ column, text = '' }) => {
      const match = text === '' ? undefined : fieldOfLabel(text, memberColumns);
      if (match?.by !== 'label' || taken.has(match.field)) return [];
      taken.add(match.field);
      const word = memberColumns.find(({ key }) => key === match.field)?.label ?? text;
      return [{ column, label: text, word }];
    });
    if (columns.length >= leastFields && columns.length > (best?.columns.length ?? 0))
      best = { at: row.number, columns };
  }
  return best;
}

/** Every word that filling a template may ask for, those of its header among them. Throws DocumentError. */
export function templateWords(bytes: Uint8Array): string[] {
  const pack = openPack(bytes);
  const words = pack.sheets.flatMap(({ path }) => {
    const sheet = sheetOf(pack, path);
    const inCells = sheet.rows.flatMap(({ cells }) => cells.flatMap(({ text = '' }) => wordsIn(text)));
    return [...inCells, ...(headerOf(sheet)?.columns.map(({ word }) => word) ?? [])];
  });
  return [...new Set(words)];
}

/** Reads what a template asks for. Throws DocumentError. */
export function inspectTemplate(bytes: Uint8Array): Inspection {
  const pack = openPack(bytes);
  const unknown: UnknownWord[] = [];
  let known = 0;
  let suggested: Inspection['suggested'] = 'rows';
  let header: Inspection['header'];
  let named = false;
  for (const { name, path } of pack.sheets) {
    const sheet = sheetOf(pack, path);
    for (const { number, cells } of sheet.rows)
      for (const { column, text = '' } of cells)
        for (const word of wordsIn(text)) {
          if (meaningOf(word)) known += 1;
          else unknown.push({ sheet: name, row: number, column: columnLetter(column), word });
        }
    const rows = memberRows(sheet).length;
    named ||= rows > 0;
    if (rows > 1) suggested = 'sheets';
    const found = headerOf(sheet);
    if (found && !header)
      header = { sheet: name, row: found.at, columns: found.columns.map(({ label }) => label) };
  }
  return { known, unknown, suggested, ...(header && !named && { header }) };
}
