import type { Member } from '@shared/domain/member/type';
import { documents } from '@shared/messages/documents';
import { fewerColumns, rosterColumns, usualColumns } from './roster/exportColumns';
import type { MemberColumn } from './table/memberFields';
import { spelledDate } from './word/spelling';
import type { OutCell } from './write/spec';
import { writeWorkbook } from './write/writeWorkbook';

const words = documents.roster;

export interface RosterOptions {
  /** Name of the community, e.g. 北关社区; stands in the title. */
  community: string;
  /** Day of the export, `YYYY-MM-DD`. */
  date: string;
  /** Replaces the title `北关社区党员花名册`, e.g. for 流动党员台账. */
  title?: string;
  paper?: 'A4' | 'A3';
}

/**
 * A 花名册 as .xlsx: merged title, frozen header repeated on every printed page, landscape, page numbers. ID numbers
 * and telephone numbers are text, full dates real dates, partial ones text. Members may come page by page. Without
 * `columns` the usual ones are written, on A4 fewer of them.
 */
export async function exportRoster(
  members: AsyncIterable<Member> | Iterable<Member>,
  columns: readonly MemberColumn[] | undefined,
  options: RosterOptions,
): Promise<Uint8Array> {
  const paper = options.paper ?? 'A3';
  const wanted = rosterColumns(columns ?? (paper === 'A3' ? usualColumns : fewerColumns));
  const rows: OutCell[][] = [];
  for await (const member of members) rows.push(wanted.map(({ cell }) => cell(member, rows.length)));
  return writeWorkbook([
    {
      name: words.sheet,
      title: options.title ?? words.title(options.community),
      subtitle: {
        left: words.unit(options.community, rows.length),
        right: words.day(spelledDate(options.date)),
      },
      columns: wanted,
      rows,
      paper,
      orientation: 'landscape',
    },
  ]);
}
