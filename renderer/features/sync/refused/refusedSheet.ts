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
    rows: rows.map((row): OutCell[] => [
      kinds[row.collection],
      row.title,
      row.reason,
      row.content.updatedBy,
      dayjs(row.at).format('YYYY-MM-DD HH:mm'),
      contentOf(row),
    ]),
    paper: 'A4',
    orientation: 'landscape',
  };
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
