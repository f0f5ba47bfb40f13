import { Alert, Button, Flex, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import type { RunReport } from '@/sync';
import { clerkFigures } from './clerkFigures';
import { ReceiptDialog } from './ReceiptDialog';
import { RunByCommunity } from './RunByCommunity';
import { useRun } from './runStore';
import { receiptOf } from './receipt';
import { outcomeTitle, stopSentence, warnings } from './sentences';

interface Props {
  report: RunReport;
  onTab: (tab: string) => void;
}

/** What the run did, in numbers that a clerk understands, and what is left to do. */
export function RunSummary({ report, onTab }: Props) {
  const office = useOffice();
  const [receipt, setReceipt] = useState(false);
  const shown = useMemo(() => receiptOf(report, office), [report, office]);
  const reports = useRun((state) => state.reports);
  const several = reports.length > 1;
  const { summary } = text.sync;
  const stopped = stopSentence(report.outcome);
  const type = report.outcome === 'complete' ? 'success' : stopped ? 'error' : 'warning';
  const count = (tab: string, n: number, say: (n: number) => string) => (
    <Button type={n > 0 ? 'default' : 'text'} onClick={() => onTab(tab)}>
      {say(n)}
    </Button>
  );
  const figures = clerkFigures(report.collections);
  return (
    <Alert
      type={type}
      showIcon
      title={<Typography.Text strong>{outcomeTitle(report.outcome)}</Typography.Text>}
      description={
        <Flex vertical gap={8}>
          {stopped ? <Typography.Text>{stopped}</Typography.Text> : null}
          <Flex gap={20} wrap align="center">
            <Typography.Text>{summary.sent(figures.sent)}</Typography.Text>
            <Typography.Text>{summary.received(figures.received)}</Typography.Text>
            {count('toDecide', figures.toDecide, summary.toDecide)}
            {count('refused', figures.refused, summary.refused)}
            {figures.waiting > 0 ? count('waiting', figures.waiting, summary.waiting) : null}
            {figures.setAside > 0 ? count('setAside', figures.setAside, summary.setAside) : null}
            {several ? null : <Button onClick={() => setReceipt(true)}>{text.sync.receipt.open}</Button>}
          </Flex>
          {several ? <RunByCommunity reports={reports} /> : null}
          {warnings(report).map((line) => (
            <Typography.Text key={line} type="warning">
              {line}
            </Typography.Text>
          ))}
        </Flex>
      }
      action={<ReceiptDialog receipt={receipt ? shown : undefined} onClose={() => setReceipt(false)} />}
    />
  );
}
