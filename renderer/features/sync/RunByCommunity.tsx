import { Button, Table } from 'antd';
import { useMemo, useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import type { RunReport } from '@/sync';
import { clerkFigures } from './clerkFigures';
import { figureNames, receiptOf } from './receipt';
import { ReceiptDialog } from './ReceiptDialog';
import { outcomeWord } from './sentences';

/** What the run did in each community, each with its own 回执. */
export function RunByCommunity({ reports }: { reports: readonly RunReport[] }) {
  const office = useOffice();
  const [opened, setOpened] = useState<RunReport>();
  const shown = useMemo(() => opened && receiptOf(opened, office), [opened, office]);
  const { receipt } = text.sync;
  const names = new Map(office.communities.list().map(({ code, name }) => [code, name]));
  return (
    <>
      <Table
        size="small"
        rowKey="community"
        dataSource={[...reports]}
        pagination={reports.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        columns={[
          {
            key: 'community',
            title: receipt.community,
            render: (_, { community }) => names.get(community) ?? community,
          },
          { key: 'outcome', title: receipt.outcome, render: (_, { outcome }) => outcomeWord(outcome) },
          ...figureNames.map((name) => ({
            key: name,
            title: receipt[name],
            render: (_: unknown, { collections }: RunReport) => clerkFigures(collections)[name],
          })),
          {
            key: 'receipt',
            width: 120,
            render: (_, report) => <Button onClick={() => setOpened(report)}>{receipt.open}</Button>,
          },
        ]}
      />
      <ReceiptDialog receipt={shown} onClose={() => setOpened(undefined)} />
    </>
  );
}
