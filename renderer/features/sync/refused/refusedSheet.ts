import dayjs from 'dayjs';
import { fieldTables } from '@shared/domain/record/tables';
import { text } from '@shared/messages';
import { fieldLabel } from '@shared/messages/fieldLabel';
import type { OutCell, SheetSpec } from '@/documents/write/spec';
import { shownValue } from '../shownValue';
import type { Refused } from './readRefused';

const { columns, refused, kinds } = text.sync;

/** The refused records as a sheet: which, why, by whom, and all that was filled in, so that nothing depends on this PC. */
export function refusedSheet(rows: readonly Refused[], community: string, on: string): SheetSpec {
  return {
    name: refused.sheet,
    title: refused.sheet,
    subtitle: { left: community, right: on },
    columns: [
      { label: columns.kind, width: 12 },
      { label: columns.title, width: 30 },
      { label: columns.reason, width: 40 },
      { label: columns.by, width: 12 },
      { label: columns.at, width: 18 },
      { label: refused.content, width: 80 },
    ],
    rows: rows.flatMap(linesOf),
    paper: 'A4',
    orientation: 'landscape',
  };
}

/** What does not fit into one cell goes on in the next row: the file may be all that is left of the record. */
function linesOf(row: Refused): OutCell[][] {
  const [first = '', ...rest] = piecesOf(contentOf(row));
  const head = [
    kinds[row.collection],
    row.title,
    row.reason,
    row.content.updatedBy,
    dayjs(row.at).format('YYYY-MM-DD HH:mm'),
    first,
  ];
  return [
    head,
    ...rest.map((piece) => [kinds[row.collection], refused.continued(row.title), '', '', '', piece]),
  ];
}

/** Below Excel's 32,767 characters of a cell. */
const longestPiece = 32_000;

function piecesOf(content: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < content.length;) {
    let end = Math.min(start + longestPiece, content.length);
    // Both halves of a character beyond the first plane stay together.
    if (/[\uD800-\uDBFF]/.test(content[end - 1] ?? '') && end < content.length) end -= 1;
    pieces.push(content.slice(start, end));
    start = end;
  }
  return pieces;
}

function contentOf({ collection, content }: Refused): string {
  const values: Readonly<Record<string, unknown>> = { ...content };
  return Object.keys(fieldTables[collection])
    .filter((field) => !isEmpty(values[field]))
    .map((field) => `${fieldLabel(collection, field)}：${shownValue(collection, field, values[field])}`)
    .join('\n');
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
