import { parseIdNumber } from '@shared/lib/idNumber';
import { documents } from '@shared/messages/documents';
import { cellText, isSerialDate } from '../grid';
import type { Cell } from '../grid';
import { saysNothing, saysUnknown } from './nothing';
import type { Reading } from './reading';

const words = documents.rows;

/** 公民身份号码 of a cell as 18 characters; problems name what is wrong with it. */
export function readIdNumber(cell: Cell): Reading<string> {
  const text = cellText(cell);
  if (saysUnknown(text)) return { remark: words.unknownValue(text) };
  if (saysNothing(text)) return {};
  const parsed = parseIdNumber(typeof cell === 'number' ? cell : text);
  const [within, ...more] = text.matchAll(/(?<!\d)\d{17}[\dXx](?![\dXx])/gu);
  if (!parsed.ok && parsed.error === 'length' && within && more.length === 0) {
    const picked = parseIdNumber(within[0]);
    if (picked.ok) return { value: picked.value, remark: words.numberPicked };
  }
  if (parsed.ok) return text.length === 15 ? { value: parsed.value, remark: words.idExtended } : parsed;
  const remedy = parsed.error === 'rounded' && !isSerialDate(cell) ? words.idAsNumberRemedy : words.idRemedy;
  const reason = parsed.error === 'length' ? words.idLength(text.length) : words.idFaults[parsed.error];
  return { problem: { reason, remedy } };
}
