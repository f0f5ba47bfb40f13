import type { OpenedBackup } from '@shared/ipc/backup';
import { Alert, App, Button, Flex, Table, Typography } from 'antd';
import { text } from '@shared/messages';
import type { Difference } from '@/data/backup/compare';
import { isKind, kindName, kindsOf } from './kinds';

const words = text.backup.restore;

interface Props {
  opened: OpenedBackup;
  /** None on an empty PC. */
  differences: Difference[] | undefined;
  unsent: number;
  onStart: () => void;
  onBack: () => void;
}

/** What a restore would change, in numbers, before it is asked for. */
export function Preview({ opened, differences, unsent, onStart, onBack }: Props) {
  const { modal } = App.useApp();
  const rows = differences?.filter(hasAny) ?? [];

  function ask(): void {
    const sum = (pick: (row: Difference) => number): number =>
      rows.filter(({ collection }) => collection !== 'journal').reduce((all, row) => all + pick(row), 0);
    modal.confirm({
      title: words.confirmTitle,
      content: words.confirm(
        sum((row) => row.onlyInBackup),
        sum((row) => row.different),
        sum((row) => row.onlyHere),
      ),
      okText: words.start,
      okButtonProps: { danger: true },
      cancelText: text.words.cancel,
      onOk: onStart,
    });
  }

  return (
    <Flex vertical gap={12}>
      <Typography.Text type="success">{words.whole}</Typography.Text>
      {opened.damaged > 0 ? <Alert type="warning" showIcon title={words.missing(opened.damaged)} /> : null}
      {differences ? <Typography.Text strong>{words.preview}</Typography.Text> : null}
      {differences ? (
        <Table<Difference>
          size="small"
          rowKey="collection"
          dataSource={rows}
          pagination={false}
          columns={[
            { title: words.kind, key: 'kind', render: (_, row) => kindName(row.collection) },
            { title: words.onlyInBackup, dataIndex: 'onlyInBackup', align: 'right' },
            { title: words.different, dataIndex: 'different', align: 'right' },
            { title: words.onlyHere, dataIndex: 'onlyHere', align: 'right' },
            { title: words.same, dataIndex: 'same', align: 'right' },
          ]}
        />
      ) : (
        <Table
          size="small"
          rowKey="kind"
          dataSource={kindsOf(opened.records)}
          pagination={false}
          columns={[
            {
              title: words.kind,
              key: 'kind',
              render: (_, { kind }) => (isKind(kind) ? kindName(kind) : kind),
            },
            { title: words.inBackup, dataIndex: 'count', align: 'right' },
          ]}
        />
      )}
      {differences && unsent > 0 ? <Alert type="warning" showIcon title={words.unsent(unsent)} /> : null}
      <Typography.Text type="secondary">{differences ? words.safety : words.emptyPc}</Typography.Text>
      <Typography.Text type="secondary">{words.county}</Typography.Text>
      <Flex gap={12}>
        <Button type="primary" onClick={differences ? ask : onStart}>
          {words.start}
        </Button>
        <Button onClick={onBack}>{words.back}</Button>
      </Flex>
    </Flex>
  );
}

const hasAny = (row: Difference): boolean => row.onlyInBackup + row.different + row.same + row.onlyHere > 0;
