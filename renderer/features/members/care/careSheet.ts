import { memberCare } from '@shared/domain/member/codes';
import { labelOf } from '@shared/domain/record/codes';
import { maskAddress } from '@shared/lib/masking';
import { care } from '@shared/messages/care';
import { documents } from '@shared/messages/documents';
import { spelledDate } from '@/documents/word/spelling';
import type { OutCell, SheetSpec } from '@/documents/write/spec';
import type { CareLine } from './careLines';

const { sheet: words, columns, separator } = care;

/** The list to take along; addresses in part or whole. `date` is the day of printing. */
export function careSheet(
  lines: readonly CareLine[],
  { community, date, masked }: { community: string; date: string; masked: boolean },
): SheetSpec {
  const day = (value: string | undefined): OutCell => (value === undefined ? undefined : { date: value });
  return {
    name: words.name,
    title: words.title(community),
    subtitle: { left: words.unit(community, lines.length), right: documents.roster.day(spelledDate(date)) },
    columns: [
      { label: words.number, width: 6, align: 'center' },
      { label: words.name2, width: 12 },
      { label: columns.care, width: 24 },
      { label: words.branch, width: 22 },
      { label: columns.address, width: masked ? 22 : 34 },
      { label: columns.last, width: 12, align: 'center' },
      { label: columns.next, width: 12, align: 'center' },
      { label: words.signature, width: 12 },
    ],
    rows: lines.map((line, at): OutCell[] => [
      at + 1,
      line.name,
      line.care.map((code) => labelOf(memberCare, code)).join(separator),
      line.branch,
      line.address && masked ? maskAddress(line.address) : line.address,
      day(line.last),
      day(line.next),
      undefined,
    ]),
    paper: 'A4',
    orientation: 'landscape',
  };
}
