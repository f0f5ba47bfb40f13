import { Typography } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { journalKinds } from '@shared/domain/journal/codes';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { VirtualTable } from '@/ui/VirtualTable';
import type { ShownLine } from './lines';
import { whenOf } from './problemSentence';

const words = text.journal;

function columnsFor(ownDevice: string): ColumnsType<ShownLine> {
  const { columns } = words;
  return [
    { key: 'at', title: columns.at, width: 190, render: (_, { at }) => whenOf(at) },
    { key: 'by', title: columns.by, width: 110, dataIndex: 'by', ellipsis: true },
    {
      key: 'kind',
      title: columns.kind,
      width: 140,
      render: (_, { kind }) => (kind === undefined ? '' : labelOf(journalKinds, kind)),
    },
    {
      key: 'what',
      title: columns.what,
      ellipsis: true,
      render: (_, { kind, what }) =>
        kind === undefined ? <Typography.Text type="danger">{words.unreadable}</Typography.Text> : what,
    },
    { key: 'count', title: columns.count, width: 80, align: 'right', dataIndex: 'count' },
    {
      key: 'pc',
      title: columns.pc,
      width: 110,
      render: (_, { deviceId }) =>
        deviceId === '' ? '' : deviceId === ownDevice ? words.thisPc : words.otherPc,
    },
  ];
}

/** The lines, latest first. */
export function LineTable({ lines, emptyText }: { lines: ShownLine[]; emptyText: string }) {
  const office = useOffice();
  return (
    <VirtualTable<ShownLine>
      label={words.region}
      columns={columnsFor(office.deviceId)}
      rows={lines}
      onOpen={() => undefined}
      emptyText={emptyText}
      width={900}
    />
  );
}
