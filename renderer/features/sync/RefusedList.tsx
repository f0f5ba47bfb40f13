import { App, Button, Flex, Skeleton, Table, Typography } from 'antd';
import dayjs from 'dayjs';
import type { CollectionName } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import type { Office } from '@/data/office';
import { refusedList, resend, runOrder } from '@/sync';
import { EmptyState } from '@/ui/EmptyState';
import { recordTitle } from './recordTitle';
import { useRun } from './runStore';
import { refusalSentence } from './sentences';
import { useLoaded } from './useLoaded';

interface Refused {
  collection: CollectionName;
  id: string;
  title: string;
  reason: string;
  at: string;
}

async function readRefused(office: Office, community: string): Promise<Refused[]> {
  const all: Refused[] = [];
  for (const collection of runOrder) {
    for (const { record, baseline } of await refusedList(office.replica, collection, community)) {
      const { content, deleted } = record;
      all.push({
        collection,
        id: content.id,
        title: `${recordTitle(collection, content)}${deleted ? text.sync.deletedRecord : ''}`,
        reason: refusalSentence(baseline?.refused),
        at: baseline?.refused?.at ?? '',
      });
    }
  }
  return all;
}

/** 县里未接收: which, why in plain words, and the way to send them again. */
export function RefusedList() {
  const office = useOffice();
  const rows = useLoaded(readRefused);
  const changed = useRun((state) => state.changed);
  const { message } = App.useApp();
  const { refused, columns, kinds } = text.sync;
  if (!rows) return <Skeleton active />;
  if (rows.length === 0) return <EmptyState title={refused.none} />;

  async function again(chosen: readonly Refused[]): Promise<void> {
    for (const { collection, id } of chosen) await resend(office.replica, collection, [id]);
    message.success(refused.queued(chosen.length));
    changed();
  }

  return (
    <Flex vertical gap={12}>
      <Flex justify="space-between" align="center" gap={16}>
        <Typography.Text type="secondary">{refused.hint}</Typography.Text>
        <Button onClick={() => void again(rows)}>{refused.resendAll}</Button>
      </Flex>
      <Table
        size="middle"
        rowKey={(row) => `${row.collection} ${row.id}`}
        dataSource={rows}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={[
          { key: 'kind', title: columns.kind, width: 110, render: (_, row) => kinds[row.collection] },
          { key: 'title', title: columns.title, dataIndex: 'title' },
          { key: 'reason', title: columns.reason, dataIndex: 'reason' },
          {
            key: 'at',
            title: columns.at,
            width: 130,
            render: (_, row) => dayjs(row.at).format('MM-DD HH:mm'),
          },
          {
            key: 'do',
            width: 130,
            render: (_, row) => <Button onClick={() => void again([row])}>{refused.resend}</Button>,
          },
        ]}
      />
    </Flex>
  );
}
