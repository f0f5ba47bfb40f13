import type { CellStyle, CellValue } from 'hucre/xlsx';
import { documents } from '@shared/messages/documents';
import type { OutCell, OutColumn } from './spec';

const thin = { style: 'thin' as const };
const box: NonNullable<CellStyle['border']> = { top: thin, right: thin, bottom: thin, left: thin };

/** Ordinary fonts of an office PC; Excel and WPS replace a missing one by themselves. */
const songti = documents.fonts.song;

export const styles: Record<'title' | 'note' | 'noteRight' | 'header', CellStyle> = {
  title: {
    font: { name: songti, size: 18, bold: true },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  note: { font: { name: songti, size: 11 }, alignment: { vertical: 'center' } },
  noteRight: { font: { name: songti, size: 11 }, alignment: { horizontal: 'right', vertical: 'center' } },
  header: {
    font: { name: songti, size: 11, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border: box,
    numFmt: '@',
  },
};

/** Sums stand under each other by their points. */
const money: CellStyle['alignment'] = { horizontal: 'right', vertical: 'center' };

/** Control characters, halves of surrogate pairs and non-characters: XML cannot hold them, Excel calls such a file damaged. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}]|[\uFFFE\uFFFF]/gu;

/** Excel's limit of characters in a cell. */
const longestText = 32_767;

export function plainText(text: string): string {
  return text.replace(forbidden, '').slice(0, longestText);
}

/**
 * Value and style of a cell. Text is given the format `@`: neither `=1+1` nor an 18-digit number becomes anything
 * else when somebody edits or saves it again.
 */
export function written(
  cell: OutCell,
  column: OutColumn | undefined,
): { value: CellValue; style: CellStyle } {
  const base: CellStyle = {
    font: { name: songti, size: 11 },
    alignment: { horizontal: column?.align ?? 'left', vertical: 'center', wrapText: true },
    border: box,
  };
  if (cell === undefined || cell === '') return { value: null, style: { ...base, numFmt: '@' } };
  if (typeof cell === 'number') return { value: cell, style: base };
  if (typeof cell === 'string') return { value: plainText(cell), style: { ...base, numFmt: '@' } };
  if ('fen' in cell) return { value: cell.fen / 100, style: { ...base, alignment: money, numFmt: '0.00' } };
  const full = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell.date);
  if (!full) return { value: plainText(cell.date), style: { ...base, numFmt: '@' } };
  const value = new Date(Date.UTC(Number(full[1]), Number(full[2]) - 1, Number(full[3])));
  return { value, style: { ...base, numFmt: 'yyyy-mm-dd' } };
}
