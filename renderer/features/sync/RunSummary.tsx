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
import type { Standings } from './useStanding';
import { outcomeTitle, stopSentence, warnings } from './sentences';

interface Props {
  report: RunReport;
  /** How things stand now; what was decided or written since the run has changed it. */
  standing: Standings;
  onTab: (tab: string) => void;
}

/** What the run did, in numbers that a clerk understands, and what is left to do. */
export function RunSummary({ report, standing, onTab }: Props) {
  const office = useOffice();
  const [receipt, setReceipt] = useState(false);
  const shown = useMemo(() => receiptOf(report, office), [report, office]);
  const reports = useRun((state) => state.reports);
  const putOff = useRun((state) => state.putOff);
  const setPutOff = useRun((state) => state.setPutOff);
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
  const left = standing.current ? standing : figures;
  const since = left.waiting - figures.waiting;
  return (
    <Alert
      type={type}
      showIcon
      title={<Typography.Text strong>{outcomeTitle(report.outcome)}</Typography.Text>}
      description={
        <Flex vertical gap={8}>
          {stopped ? <Typography.Text>{stopped}</Typography.Text> : null}
          {report.serverChanged && putOff === report.id ? (
            <div>
              <Button type="primary" onClick={() => setPutOff(undefined)}>
                {text.sync.changed.choose}
              </Button>
            </div>
          ) : null}
          <Flex gap={20} wrap align="center">
            <Typography.Text>{summary.sent(figures.sent)}</Typography.Text>
            <Typography.Text>{summary.received(figures.received)}</Typography.Text>
            {count('toDecide', left.toDecide, summary.toDecide)}
            {count('refused', left.refused, summary.refused)}
            {left.waiting > 0 ? count('waiting', left.waiting, summary.waiting) : null}
            {left.setAside > 0 ? count('setAside', left.setAside, summary.setAside) : null}
            {several ? null : <Button onClick={() => setReceipt(true)}>{text.sync.receipt.open}</Button>}
          </Flex>
          {since > 0 && !stopped ? (
            <Typography.Text type="warning">{summary.waitingSince(since)}</Typography.Text>
          ) : null}
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
