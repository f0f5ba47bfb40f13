import { Button, Flex, Input, Segmented, Table, Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { matterCategories, matterSources, matterStates } from '@shared/domain/matter/codes';
import { isOverdue } from '@shared/domain/matter/flow';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import { useCommunityNames } from '@/data/useCommunities';
import { useRights } from '@/data/useRights';
import { useIndexes, useIndexQuery } from '@/search/context';
import type { MatterRow } from '@/search/indexes';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { MatterForm } from './MatterForm';

type Filter = keyof typeof text.matters.filters;

function predicate(filter: Filter, today: string): (row: MatterRow) => boolean {
  if (filter === 'open') return (row) => row.state !== 'closed';
  if (filter === 'closed') return (row) => row.state === 'closed';
  if (filter === 'overdue') return (row) => isOverdue(row, today);
  return () => true;
}

function columnsFor(
  today: string,
  communities: ReadonlyMap<string, string> | undefined,
): ColumnsType<MatterRow> {
  const { columns } = text.matters;
  return [
    ...(communities
      ? [
          {
            title: text.app.community,
            width: 120,
            ellipsis: true,
            render: (_: unknown, { org }: MatterRow) => communities.get(org) ?? org,
          },
        ]
      : []),
    { title: columns.title, dataIndex: 'title', ellipsis: true },
    { title: columns.source, width: 90, render: (_, row) => labelOf(matterSources, row.source) },
    {
      title: columns.category,
      width: 120,
      render: (_, row) => (row.category ? labelOf(matterCategories, row.category) : ''),
    },
    {
      title: columns.state,
      width: 150,
      render: (_, row) => (
        <>
          {labelOf(matterStates, row.state)}{' '}
          {isOverdue(row, today) ? <Tag color="red">{text.matters.overdue}</Tag> : null}
        </>
      ),
    },
    { title: columns.responsible, width: 120, dataIndex: 'responsible', ellipsis: true },
    { title: columns.deadline, width: 130, dataIndex: 'deadline' },
    { title: columns.created, width: 130, render: (_, row) => dayjs(row.createdAt).format('YYYY-MM-DD') },
  ];
}

/** All matters by state and words. */
export function MatterList() {
  const navigate = useNavigate();
  const { matters } = useIndexes();
  const communities = useCommunityNames();
  const rights = useRights('matters');
  const today = dayjs().format('YYYY-MM-DD');
  const [filter, setFilter] = useState<Filter>('open');
  const [typed, setTyped] = useState('');
  const [creating, setCreating] = useState(false);
  const where = useMemo(() => predicate(filter, today), [filter, today]);
  const ids = useIndexQuery(matters, { text: typed, where });
  const rows = useMemo(
    () => ids.map((id) => matters.row(id)).filter((row): row is MatterRow => row !== undefined),
    [ids, matters],
  );
  const create = (
    <Button type="primary" onClick={() => setCreating(true)}>
      {text.matters.create}
    </Button>
  );

  return (
    <PageFrame title={text.matters.title} hint={text.matters.hint} actions={rights.add ? create : null}>
      {matters.size() === 0 ? (
        <EmptyState title={text.matters.empty} hint={text.matters.emptyHint} />
      ) : (
        <>
          <Flex gap={16} wrap align="center">
            <Segmented<Filter>
              value={filter}
              onChange={setFilter}
              options={(['open', 'overdue', 'closed', 'all'] as const).map((key) => ({
                value: key,
                label: `${text.matters.filters[key]} ${matters.count(predicate(key, today))}`,
              }))}
            />
            <Input.Search
              allowClear
              style={{ width: 300 }}
              placeholder={text.matters.searchHint}
              aria-label={text.matters.searchHint}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Flex>
          <Table<MatterRow>
            rowKey="id"
            columns={columnsFor(today, communities)}
            dataSource={rows}
            pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
            locale={{ emptyText: text.matters.noMatch }}
            onRow={({ id }) => ({
              tabIndex: 0,
              style: { cursor: 'pointer' },
              onClick: () => void navigate(`/matters/${id}`),
              onKeyDown: (event) => {
                if (event.key === 'Enter') void navigate(`/matters/${id}`);
              },
            })}
          />
        </>
      )}
      {creating ? <MatterForm onClose={() => setCreating(false)} /> : null}
    </PageFrame>
  );
}
