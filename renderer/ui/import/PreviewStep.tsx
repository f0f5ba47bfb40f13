import { Alert, Button, Flex, Table, Tabs, Typography } from 'antd';
import { text } from '@shared/messages';
import { ImportCounts } from './ImportCounts';
import type { ChangeLine, FailureLine, ImportPreview, RemarkLine } from './types';

interface Props {
  preview: ImportPreview;
  unit: string;
  problem: string | undefined;
  onBack: () => void;
  onRun: () => void;
  onDownload: () => void;
}

const words = text.importing;
const pagination = { pageSize: 8, hideOnSinglePage: true, showSizeChanger: false };

function Failures({ lines }: { lines: FailureLine[] }) {
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

function Remarks({ lines }: { lines: RemarkLine[] }) {
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

function Changes({ lines }: { lines: ChangeLine[] }) {
  return (
    <Table<ChangeLine>
      rowKey="row"
      size="small"
      pagination={pagination}
      dataSource={lines}
      columns={[
        { title: words.row, dataIndex: 'row', width: 80 },
        { title: words.name, dataIndex: 'name', width: 140 },
        { title: words.what, dataIndex: 'what' },
      ]}
    />
  );
}

/** Counts and reasons before anything is written. */
export function PreviewStep({ preview, unit, problem, onBack, onRun, onDownload }: Props) {
  const { failures, remarks, changes, writes } = preview;
  const tabs = [
    ...(failures.length > 0
      ? [{ key: 'failures', label: words.failures(failures.length), children: <Failures lines={failures} /> }]
      : []),
    ...(changes.length > 0
      ? [{ key: 'changes', label: words.changes(changes.length), children: <Changes lines={changes} /> }]
      : []),
    ...(remarks.length > 0
      ? [{ key: 'remarks', label: words.remarks(remarks.length), children: <Remarks lines={remarks} /> }]
      : []),
  ];
  return (
    <Flex vertical gap={16}>
      <Flex justify="space-between" align="center" gap={16} wrap>
        <ImportCounts preview={preview} unit={unit} />
        <Flex gap={12} wrap>
          <Button onClick={onBack}>{words.back}</Button>
          {failures.length > 0 ? <Button onClick={onDownload}>{words.download}</Button> : null}
          <Button type="primary" disabled={writes === 0} onClick={onRun}>
            {words.run(writes, unit)}
          </Button>
        </Flex>
      </Flex>
      {writes === 0 ? <Typography.Text type="danger">{words.nothing}</Typography.Text> : null}
      {tabs.length > 0 ? <Tabs items={tabs} /> : null}
      {problem ? <Alert type="warning" showIcon title={problem} /> : null}
    </Flex>
  );
}
