import { Alert, Flex, Typography } from 'antd';
import { yuan } from '@shared/lib/money';
import { text } from '@shared/messages';
import type { DuesTotals } from './accounts';

/** People and sums of the month, and what needs a look. */
export function DuesSummary({ totals }: { totals: DuesTotals }) {
  const words = text.members.dues;
  return (
    <Flex vertical gap={8}>
      <Flex gap={20} wrap role="status" aria-label={words.title}>
        <span>{words.summary(totals.owing, yuan(totals.owed))}</span>
        <strong>{words.paidSummary(totals.payers, yuan(totals.received))}</strong>
        <span>{words.unpaidSummary(totals.unpaid)}</span>
        {totals.unfixed > 0 ? (
          <Typography.Text type="secondary">{words.unfixedSummary(totals.unfixed)}</Typography.Text>
        ) : null}
      </Flex>
      {totals.inArrears > 0 ? (
        <Alert
          type={totals.long > 0 ? 'error' : 'warning'}
          showIcon
          title={words.arrearsWarning(totals.inArrears, totals.long)}
          style={{ padding: '4px 12px' }}
        />
      ) : null}
      {totals.twice > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={words.twiceWarning(totals.twice)}
          style={{ padding: '4px 12px' }}
        />
      ) : null}
    </Flex>
  );
}
