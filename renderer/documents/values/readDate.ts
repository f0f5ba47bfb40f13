import type { PlainDate } from '@shared/domain/record/envelope';
import { parseDate } from '@shared/lib/parseDate';
import { documents } from '@shared/messages/documents';
import { cellText, dateOfSerial, isBlank, isSerialDate } from '../grid';
import type { Cell } from '../grid';
import type { Reading } from './reading';

const words = documents.rows;

/**
 * A date cell in any spelling that ledgers use (`parseDate`). Partial dates stay partial; `不详` and its like give
 * nothing and a remark; 1968.1 as a number gives the year and a remark; what cannot be read is a problem.
 */
export function readDate(cell: Cell): Reading<PlainDate> {
  if (isBlank(cell)) return {};
  const parsed = parseDate(isSerialDate(cell) ? dateOfSerial(cell.serial) : cell);
  if (parsed.ok) {
    if (parsed.value !== undefined) return { value: parsed.value };
    const text = cellText(cell);
    return /[\p{L}\p{N}]/u.test(text) ? { remark: words.unknownValue(text) } : {};
  }
  // Excel turns a typed 1968.10 into the number 1968.1; nobody can tell which month was meant.
  if (parsed.error === 'ambiguous') {
    return { value: cellText(cell).slice(0, 4), remark: words.ambiguousMonth(cellText(cell)) };
  }
  const reason = words.dateFaults[parsed.error];
  return { problem: { reason, remedy: words.badDateRemedy } };
}

/** 转正日期: as any date; that somebody is not confirmed yet is said in many words and is no fault. */
export function readConfirmed(cell: Cell): Reading<PlainDate> {
  return /^(?:尚?未转正?|尚未|预备期?内?|预备党员|未到期|未满)$/u.test(cellText(cell)) ? {} : readDate(cell);
}
