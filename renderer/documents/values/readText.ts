import { cleanLine, cleanName, isMobile, phoneDigits } from '@shared/lib/text';
import { documents } from '@shared/messages/documents';
import { cellText } from '../grid';
import type { Cell } from '../grid';
import { saysNothing } from './nothing';
import type { Reading } from './reading';

/** Text without outer blanks and with single inner ones; undefined for an empty cell. */
export function readText(cell: Cell): Reading<string> {
  const text = cleanLine(cellText(cell));
  return saysNothing(text) ? {} : { value: text };
}

/** A name; blanks that spread `张 三` over the cell go. */
export function readName(cell: Cell): Reading<string> {
  const text = cleanName(cellText(cell));
  return saysNothing(text) ? {} : { value: text };
}

/** A telephone number as written, a mobile one as its 11 digits; what looks like none is kept with a remark. */
export function readPhone(cell: Cell): Reading<string> {
  const text = cleanLine(cellText(cell));
  if (saysNothing(text)) return {};
  if (isMobile(text)) {
    const value = phoneDigits(text);
    const more = /\p{Script=Han}/u.test(text);
    return { value, ...(more && { remark: documents.rows.numberPicked }) };
  }
  const parts = text.split(/[,，、;；/]/u);
  const each = parts.length > 1 ? parts : text.split(/ (?=\d{11}(?!\d))/u);
  const known = each.every((part) => isMobile(part) || /^(?:0\d{2,3})?\d{7,8}$/u.test(phoneDigits(part)));
  return known ? { value: text } : { value: text, remark: documents.rows.badPhone };
}

/** 是/否 and their usual spellings; undefined for anything else. */
export function readYesNo(cell: Cell): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const text = cellText(cell);
  if (/^(?:是|有|√|✓|✔|y|yes|1|true)$/iu.test(text)) return true;
  return /^(?:否|无|不是|没有|×|✗|n|no|0|false)$/iu.test(text) ? false : undefined;
}
