import { Flex, Skeleton, Table, Typography } from 'antd';
import dayjs from 'dayjs';
import { databaseName } from '@shared/county/databases';
import type { CollectionName } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import type { Office } from '@/data/office';
import { type SetAside, setAsideList, runOrder } from '@/sync';
import { EmptyState } from '@/ui/EmptyState';
import { setAsideSentence } from './sentences';
import { ofPlaces, useLoaded } from './useLoaded';

type Row = SetAside & { collection: CollectionName };

const readSetAside = async (office: Office): Promise<Row[]> =>
  await ofPlaces(office, async ({ code }) => {
    const all: Row[] = [];
    for (const collection of runOrder) {
      const list = await setAsideList(office.replica, databaseName(code, collection));
      all.push(...list.map((one) => ({ ...one, collection })));
    }
    return all;
  });

/** Documents that are still at the county because this PC cannot take them. */
export function SetAsideList() {
  const rows = useLoaded(readSetAside);
  const { setAside, columns, kinds } = text.sync;
  if (!rows) return <Skeleton active />;
  if (rows.length === 0) return <EmptyState title={setAside.none} />;
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{setAside.hint}</Typography.Text>
      <Table
        size="middle"
        rowKey={(row) => `${row.collection} ${row.id}`}
        dataSource={rows}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={[
          { key: 'kind', title: columns.kind, width: 110, render: (_, row) => kinds[row.collection] },
          { key: 'reason', title: columns.reason, render: (_, row) => setAsideSentence(row.reason) },
          {
            key: 'at',
            title: columns.at,
            width: 130,
            render: (_, row) => dayjs(row.at).format('MM-DD HH:mm'),
          },
        ]}
      />
    </Flex>
  );
}
