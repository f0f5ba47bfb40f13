import { Button, Flex, Table, Typography } from 'antd';
import dayjs from 'dayjs';
import { useCallback, useState } from 'react';
import type { CollectionName } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import type { Office } from '@/data/office';
import { type Standing, waitingRecords } from '@/sync';
import { EmptyState } from '@/ui/EmptyState';
import { recordTitle } from './recordTitle';
import { ofPlaces, useLoaded } from './useLoaded';

const shownRecords = 200;

function RecordsOf({ kind, all }: { kind: CollectionName; all: number }) {
  const read = useCallback(
    async (office: Office) =>
      await ofPlaces(
        office,
        async ({ code }) => await waitingRecords(office.replica, kind, code, shownRecords),
      ),
    [kind],
  );
  const records = useLoaded(read);
  return (
    <>
      <Table
        size="small"
        rowKey={(row) => row.content.id}
        loading={!records}
        dataSource={records ?? []}
        pagination={false}
        columns={[
          {
            key: 'title',
            title: text.sync.columns.title,
            render: (_, { content, deleted }) =>
              `${recordTitle(kind, content)}${deleted ? text.sync.deletedRecord : ''}`,
          },
          { key: 'by', title: text.sync.columns.by, render: (_, { content }) => content.updatedBy },
          {
            key: 'at',
            title: text.sync.columns.at,
            render: (_, { content }) => dayjs(content.updatedAt).format('MM-DD HH:mm'),
          },
        ]}
      />
      {all > shownRecords ? (
        <Typography.Text type="secondary">{text.sync.waitingMore(shownRecords, all)}</Typography.Text>
      ) : null}
    </>
  );
}

/** What the next run sends, by kind, with the records behind each number. */
export function WaitingList({ byKind }: { byKind: Map<CollectionName, Standing> | undefined }) {
  const [opened, setOpened] = useState<CollectionName>();
  const rows = [...(byKind ?? [])]
    .filter(([kind, { waiting }]) => waiting > 0 && kind !== 'journal')
    .map(([kind, { waiting }]) => ({ kind, waiting }));
  if (byKind && rows.length === 0) return <EmptyState title={text.sync.waitingNone} />;
  return (
    <Flex vertical gap={8}>
      {rows.map(({ kind, waiting }) => (
        <section key={kind}>
          <Flex gap={16} align="center">
            <Typography.Text style={{ width: 120 }}>{text.sync.kinds[kind]}</Typography.Text>
            <Typography.Text strong style={{ width: 80 }}>
              {waiting}
            </Typography.Text>
            <Button onClick={() => setOpened(opened === kind ? undefined : kind)}>
              {opened === kind ? text.words.close : text.sync.show}
            </Button>
          </Flex>
          {opened === kind ? <RecordsOf kind={kind} all={waiting} /> : null}
        </section>
      ))}
    </Flex>
  );
}
