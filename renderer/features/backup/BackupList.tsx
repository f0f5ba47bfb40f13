import type { BackupInfo, BackupState } from '@shared/ipc/backup';
import { Button, Card, Flex, Table, Typography } from 'antd';
import dayjs from 'dayjs';
import { byteSize } from '@shared/lib/byteSize';
import { text } from '@shared/messages';

const words = text.backup.list;

interface Props {
  state: BackupState | undefined;
  onRestore: (info: BackupInfo) => void;
  onFile: () => void;
  hint?: string;
}

/** The backups that can be reached, newest first. */
export function BackupList({ state, onRestore, onFile, hint }: Props) {
  return (
    <Card title={words.title} extra={<Button onClick={onFile}>{words.fromFile}</Button>}>
      <Flex vertical gap={12}>
        <Table<BackupInfo>
          size="middle"
          rowKey="token"
          dataSource={state?.backups ?? []}
          loading={state === undefined}
          locale={{ emptyText: words.empty }}
          pagination={{ pageSize: 6, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            {
              title: words.at,
              key: 'at',
              render: (_, { at }) => dayjs(at).format(text.backup.dateFormat),
            },
            { title: words.reason, key: 'reason', render: (_, { reason }) => text.backup.reasons[reason] },
            {
              title: words.place,
              key: 'place',
              render: (_, { place, ours }) => `${words.places[place]}${ours ? '' : words.theirs}`,
            },
            { title: words.size, key: 'size', align: 'right', render: (_, { bytes }) => byteSize(bytes) },
            {
              key: 'restore',
              align: 'right',
              render: (_, info) => <Button onClick={() => onRestore(info)}>{words.restore}</Button>,
            },
          ]}
        />
        {hint ? <Typography.Text type="secondary">{hint}</Typography.Text> : null}
      </Flex>
    </Card>
  );
}
