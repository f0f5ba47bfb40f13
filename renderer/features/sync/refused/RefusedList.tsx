import { App, Button, Flex, Skeleton, Table, Typography } from 'antd';
import dayjs from 'dayjs';
import { useNavigate } from 'react-router';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { outputSentence, saveNoted } from '@/data/journal/saveNoted';
import { resend } from '@/sync';
import { EmptyState } from '@/ui/EmptyState';
import { recordPath } from '../recordPath';
import { useRun } from '../runStore';
import { useLoaded } from '../useLoaded';
import { type Refused, readRefused } from './readRefused';
import { refusedSheet } from './refusedSheet';

/** 县里未接收: which, why in plain words, and the ways on: mend, send again, keep a copy. */
export function RefusedList() {
  const office = useOffice();
  const navigate = useNavigate();
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

  async function save(all: readonly Refused[]): Promise<void> {
    const community = office.profile()?.communityName ?? '';
    const day = dayjs().format('YYYY-MM-DD');
    try {
      // The writer is large and rarely needed.
      const { writeWorkbook } = await import('@/documents/write/writeWorkbook');
      const bytes = await writeWorkbook([refusedSheet(all, community, day)]);
      const out = { suggestedName: refused.fileName(community, day), bytes };
      const detail = { count: all.length, masked: false, purpose: 'resend' };
      const file = await saveNoted(office, out, { what: 'refused', format: 'xlsx', ...detail });
      if (file === undefined) return;
      message.success(`${refused.exported(file)}。${refused.exportHint}`);
    } catch (error) {
      message.error(outputSentence(error, refused.exportFailed));
    }
  }

  return (
    <Flex vertical gap={12}>
      <Flex justify="space-between" align="center" gap={16}>
        <Typography.Text type="secondary">{refused.hint}</Typography.Text>
        <Flex gap={12}>
          <Button onClick={() => void save(rows)}>{refused.export}</Button>
          <Button onClick={() => void again(rows)}>{refused.resendAll}</Button>
        </Flex>
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
            width: 220,
            render: (_, row) => {
              const path = row.deleted ? undefined : recordPath(row.collection, row.id);
              return (
                <Flex gap={8}>
                  {path === undefined ? null : (
                    <Button onClick={() => void navigate(path)}>{refused.open}</Button>
                  )}
                  <Button onClick={() => void again([row])}>{refused.resend}</Button>
                </Flex>
              );
            },
          },
        ]}
      />
    </Flex>
  );
}
