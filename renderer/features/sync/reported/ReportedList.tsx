import { App, Button, Flex, Skeleton, Table, Tag, Typography } from 'antd';
import dayjs from 'dayjs';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import type { Office } from '@/data/office';
import { keptRuns } from '../journal';
import { outcomeWord } from '../sentences';
import { useLoaded } from '../useLoaded';
import { type Reported, whoReported } from './whoReported';

const words = text.sync.reported;
const color = { yes: 'success', partly: 'warning', no: 'error' } as const;

const readReported = async (office: Office): Promise<Reported[]> => {
  const open = office.communities.list().filter(({ lostAt }) => lostAt === undefined);
  return whoReported(await keptRuns(office, Date.now()), open, today());
};

/** 各社区上报: for street and county, which of their communities have not reported today, and the reminder to copy. */
export function ReportedList() {
  const rows = useLoaded(readReported);
  const { message } = App.useApp();
  if (!rows) return <Skeleton active />;
  const missing = rows.filter(({ today: done }) => done !== 'yes');

  async function copy(all: readonly Reported[]): Promise<void> {
    const day = dayjs().format(words.dayFormat);
    try {
      await navigator.clipboard.writeText(
        words.reminder(
          day,
          all.map(({ name }) => name),
        ),
      );
      message.success(words.copied);
    } catch {
      message.error(words.notCopied);
    }
  }

  return (
    <Flex vertical gap={12}>
      <Flex justify="space-between" align="center" gap={16}>
        <Typography.Text type="secondary">{words.hint}</Typography.Text>
        <Button disabled={missing.length === 0} onClick={() => void copy(missing)}>
          {words.copy}
        </Button>
      </Flex>
      <Typography.Text strong>
        {missing.length === 0 ? words.all(rows.length) : words.missing(missing.length, rows.length)}
      </Typography.Text>
      <Table
        size="middle"
        rowKey="code"
        // Those who are missing first.
        dataSource={[...missing, ...rows.filter(({ today: done }) => done === 'yes')]}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={[
          { key: 'name', title: text.sync.receipt.community, dataIndex: 'name' },
          {
            key: 'today',
            title: words.today,
            width: 140,
            render: (_, { today: done }) => <Tag color={color[done]}>{words.states[done]}</Tag>,
          },
          {
            key: 'last',
            title: words.last,
            width: 180,
            render: (_, { last }) => (last ? dayjs(last.at).format('YYYY-MM-DD HH:mm') : words.never),
          },
          { key: 'by', title: text.sync.receipt.person, render: (_, { last }) => last?.by ?? '' },
          {
            key: 'outcome',
            title: text.sync.receipt.outcome,
            width: 110,
            render: (_, { last }) => (last ? outcomeWord(last.detail.outcome) : ''),
          },
          {
            key: 'sent',
            title: text.sync.receipt.sent,
            width: 90,
            render: (_, { last }) => last?.detail.sent ?? '',
          },
        ]}
      />
    </Flex>
  );
}
