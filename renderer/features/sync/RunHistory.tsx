import { Button, Skeleton, Table } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import type { Office } from '@/data/office';
import { EmptyState } from '@/ui/EmptyState';
import { type KeptRun, keptRuns } from './journal';
import { receiptOfKept } from './receipt';
import { ReceiptDialog } from './ReceiptDialog';
import { outcomeWord } from './sentences';
import { useLoaded } from './useLoaded';

const readRuns = async (office: Office): Promise<KeptRun[]> => await keptRuns(office, Date.now());

/** The runs of the last two months, of this PC and of others, each with its 回执. */
export function RunHistory() {
  const office = useOffice();
  const runs = useLoaded(readRuns);
  const [opened, setOpened] = useState<KeptRun>();
  const shown = useMemo(() => opened && receiptOfKept(opened, office), [opened, office]);
  const communities = new Map(office.communities.list().map(({ code, name }) => [code, name]));
  const { history, columns, receipt, state } = text.sync;
  if (!runs) return <Skeleton active />;
  if (runs.length === 0) return <EmptyState title={history.none} />;
  const figure = (name: 'sent' | 'received' | 'toDecide' | 'refused') => ({
    key: name,
    title: receipt[name],
    width: 90,
    render: (_: unknown, run: KeptRun) => run.detail[name],
  });
  return (
    <>
      <Table
        size="middle"
        rowKey="id"
        dataSource={runs}
        pagination={runs.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={[
          {
            key: 'at',
            title: columns.at,
            width: 150,
            render: (_, run) => dayjs(run.at).format('YYYY-MM-DD HH:mm'),
          },
          ...(communities.size > 1
            ? [
                {
                  key: 'community',
                  title: receipt.community,
                  render: (_: unknown, run: KeptRun) => communities.get(run.detail.community) ?? '',
                },
              ]
            : []),
          { key: 'by', title: receipt.person, dataIndex: 'by' },
          {
            key: 'pc',
            title: history.pc,
            width: 110,
            render: (_, run) => (run.deviceId === office.deviceId ? history.thisPc : history.otherPc),
          },
          { key: 'account', title: state.account, render: (_, run) => run.detail.account },
          {
            key: 'outcome',
            title: receipt.outcome,
            width: 100,
            render: (_, run) => outcomeWord(run.detail.outcome),
          },
          figure('sent'),
          figure('received'),
          figure('toDecide'),
          figure('refused'),
          {
            key: 'took',
            title: history.took,
            width: 90,
            render: (_, run) => history.duration(Math.round(run.detail.durationMs / 100) / 10),
          },
          {
            key: 'receipt',
            width: 120,
            render: (_, run) => <Button onClick={() => setOpened(run)}>{receipt.open}</Button>,
          },
        ]}
      />
      <ReceiptDialog receipt={shown} onClose={() => setOpened(undefined)} />
    </>
  );
}
