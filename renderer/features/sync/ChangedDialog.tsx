import { Button, Flex, Modal, Table, Typography } from 'antd';
import dayjs from 'dayjs';
import { parseDatabaseName } from '@shared/county/databases';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import type { Resolution, ServerChange } from '@/sync';
import { useRun } from './runStore';

/** The question after the county was found emptied, restored or replaced; until it is answered nothing is written. */
export function ChangedDialog() {
  const office = useOffice();
  const report = useRun((state) => state.report);
  const running = useRun((state) => state.running);
  const start = useRun((state) => state.start);
  const putOff = useRun((state) => state.putOff);
  const setPutOff = useRun((state) => state.setPutOff);
  const { changed, columns, kinds } = text.sync;
  const rows = report?.serverChanged ?? [];
  const open = !running && rows.length > 0 && putOff !== report?.id;
  const named = new Map(office.communities.list().map(({ code, name }) => [code, name]));
  const close = (): void => setPutOff(report?.id);

  function answer(resolution: Resolution): void {
    close();
    void start(office, resolution);
  }

  const choice = (label: string, hint: string, resolution: Resolution) => (
    <Flex gap={16} align="center">
      <Button onClick={() => answer(resolution)}>{label}</Button>
      <Typography.Text type="secondary">{hint}</Typography.Text>
    </Flex>
  );

  return (
    <Modal
      open={open}
      title={changed.title}
      width={820}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={close}>
          {changed.cancel}
        </Button>
      }
    >
      <Flex vertical gap={16}>
        <Typography.Text>{changed.explain}</Typography.Text>
        <Table
          size="small"
          rowKey="database"
          dataSource={rows}
          pagination={false}
          columns={[
            ...(named.size > 1
              ? [
                  {
                    key: 'community',
                    title: text.sync.receipt.community,
                    render: (_: unknown, row: ServerChange) =>
                      named.get(parseDatabaseName(row.database)?.code ?? '') ?? '',
                  },
                ]
              : []),
            { key: 'kind', title: columns.kind, render: (_, row) => kinds[row.collection] },
            { key: 'here', title: changed.here, dataIndex: 'localRecords' },
            {
              key: 'county',
              title: changed.county,
              render: (_, row) => row.countyRecords ?? changed.unknown,
            },
            {
              key: 'last',
              title: changed.lastRun,
              render: (_, row) => (row.lastRunAt ? dayjs(row.lastRunAt).format('YYYY-MM-DD HH:mm') : ''),
            },
          ]}
        />
        {choice(changed.resendMine, changed.resendMineHint, 'resendMine')}
        {choice(changed.takeTheirs, changed.takeTheirsHint, 'takeTheirs')}
      </Flex>
    </Modal>
  );
}
