import { Flex, Table, Typography } from 'antd';
import { text } from '@shared/messages';
import { pagination } from './pagination';
import type { FailureLine, RemarkLine, UnknownLine } from './types';

const words = text.importing;

/** Rows that cannot be imported, with what to do about each. */
export function FailuresTab({ lines }: { lines: FailureLine[] }) {
  return (
    <Table<FailureLine>
      rowKey={(line) => `${line.row}-${line.column}-${line.reason}`}
      size="small"
      pagination={pagination}
      dataSource={lines}
      columns={[
        { title: words.row, dataIndex: 'row', width: 80 },
        { title: words.column, dataIndex: 'column', width: 140 },
        { title: words.value, dataIndex: 'value', width: 200, ellipsis: true },
        { title: words.reason, dataIndex: 'reason' },
        { title: words.remedy, dataIndex: 'remedy' },
      ]}
    />
  );
}

/** Rows that are imported and worth a look. */
export function RemarksTab({ lines }: { lines: RemarkLine[] }) {
  return (
    <Table<RemarkLine>
      rowKey={(line) => `${line.row}-${line.column}-${line.text}`}
      size="small"
      pagination={pagination}
      dataSource={lines}
      columns={[
        { title: words.row, dataIndex: 'row', width: 80 },
        { title: words.column, dataIndex: 'column', width: 140 },
        { title: words.value, dataIndex: 'value', width: 200, ellipsis: true },
        { title: words.remark, dataIndex: 'text' },
      ]}
    />
  );
}

/** Words that no code list knows. */
export function UnknownTab({ lines }: { lines: UnknownLine[] }) {
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{words.unknownHint}</Typography.Text>
      <Table<UnknownLine>
        rowKey={({ column, label }) => `${column}-${label}`}
        size="small"
        pagination={pagination}
        dataSource={lines}
        columns={[
          { title: words.column, dataIndex: 'column', width: 200 },
          { title: words.label, dataIndex: 'label' },
          { title: words.times, dataIndex: 'count', width: 120 },
        ]}
      />
    </Flex>
  );
}
