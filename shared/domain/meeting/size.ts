import { documentBytes, documentLimit } from '../../county/limits';
import { historyMaxChars } from '../record/history';
import type { AgendaItem, Meeting } from './type';

/** Bytes of a Chinese character; of others in a JSON text there is nothing larger that is common. */
const perCharacter = 3;
/** The history changes as long as the record lives, so its largest size is set aside, and the envelope's few bytes. */
const setAside = historyMaxChars * perCharacter + 4096;
/** Room for 更正 in minutes that are sealed now: some 20,000 characters. */
const forAmendments = 64 * 1024;

/** What the county takes of minutes, history apart, whatever is done to them later; bytes. */
export const minutesLimit = documentLimit - setAside;
/** The same at 定稿: what is sealed never becomes smaller, and must leave room for 更正. */
export const sealLimit = minutesLimit - forAmendments;

/** Bytes of minutes that stay for good. */
export function minutesBytes(meeting: Meeting): number {
  // Differences are decided and gone, the history is kept within its own bound.
  return documentBytes({ ...meeting, open: [], history: [] });
}

/** Id, time and name of a 更正. */
const amendmentFrame = 400;

/** Whether a 更正 of these words can be added so that the county still takes the minutes. */
export function fitsWith(meeting: Meeting, words: string): boolean {
  const { amendments: _amendments, ...original } = meeting;
  const added = documentBytes({ words }) + amendmentFrame;
  if (minutesBytes(meeting) + added <= minutesLimit) return true;
  // Minutes of before there was a limit take what is free; the history says once more what was added.
  if (minutesBytes(original) <= sealLimit) return false;
  return documentBytes(meeting) + 2 * added + 4096 <= documentLimit;
}

/** Bytes as 万字, with one decimal; upward for what is too much, so that two equal figures never differ. */
export function toTenThousands(bytes: number, round: 'up' | 'down'): number {
  const tenths = bytes / perCharacter / 1000;
  return (round === 'up' ? Math.ceil(tenths) : Math.floor(tenths)) / 10;
}

export type MinutesPart =
  | { part: 'item'; index: number; item: AgendaItem; bytes: number }
  | { part: 'attendance' | 'nextSteps' | 'amendments'; bytes: number };

/** Where the length of minutes comes from, the longest first; parts below a twentieth are left out. */
export function longestParts(meeting: Meeting): MinutesPart[] {
  const { items, attendance, nextSteps = '', amendments = [] } = meeting;
  const parts: MinutesPart[] = [
    ...items.map((item, index) => ({ part: 'item', index, item, bytes: documentBytes(item) }) as const),
    { part: 'attendance', bytes: documentBytes(attendance) },
    { part: 'nextSteps', bytes: documentBytes({ nextSteps }) },
    { part: 'amendments', bytes: documentBytes(amendments) },
  ];
  const least = minutesBytes(meeting) / 20;
  return parts.filter(({ bytes }) => bytes >= least).toSorted((a, b) => b.bytes - a.bytes);
}
