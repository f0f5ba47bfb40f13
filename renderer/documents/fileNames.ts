import { documents } from '@shared/messages/documents';

const words = documents.fileNames;

/** `党员花名册-北关社区-20261121.xlsx`: never the name of a person. `date` is `YYYY-MM-DD`. */
export function rosterFileName(community: string, date: string): string {
  return fileName([words.roster, community, compact(date)], 'xlsx');
}

/** Name of the workbook of rows that were not imported. */
export function failuresFileName(community: string, date: string): string {
  return fileName([words.failures, community, compact(date)], 'xlsx');
}

/** Name of 会议记录 or 会议纪要: the body and the day, not the title of the meeting, which may name a resident. */
export function minutesFileName(
  council: string,
  date: string,
  kind: 'record' | 'summary' = 'record',
): string {
  return fileName([kind === 'record' ? words.minutes : words.summary, council, compact(date)], 'docx');
}

/** Joins parts with hyphens; characters that Windows forbids in names become blanks. */
function fileName(parts: readonly string[], extension: string): string {
  const stem = parts
    .map((part) => part.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 100);
  return `${stem}.${extension}`;
}

function compact(date: string): string {
  return date.slice(0, 10).replaceAll('-', '');
}
