import { Card, Table } from 'antd';
import { useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { matterStates } from '@shared/domain/matter/codes';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import { useIndexes, useIndexQuery } from '@/search/context';
import type { MatterRow } from '@/search/indexes';

/** Matters that came from this household. */
export function RelatedMatters({ householdId }: { householdId: string }) {
  const navigate = useNavigate();
  const { matters } = useIndexes();
  const where = useCallback((row: MatterRow) => row.householdId === householdId, [householdId]);
  const ids = useIndexQuery(matters, { where, limit: 50 });
  const rows = useMemo(
    () => ids.map((id) => matters.row(id)).filter((row): row is MatterRow => row !== undefined),
    [ids, matters],
  );
  return (
    <Card title={text.households.matters}>
      <Table<MatterRow>
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={rows}
        locale={{ emptyText: text.households.noMatters }}
        onRow={({ id }) => ({
          tabIndex: 0,
          style: { cursor: 'pointer' },
          onClick: () => void navigate(`/matters/${id}`),
          onKeyDown: (event) => {
            if (event.key === 'Enter') void navigate(`/matters/${id}`);
          },
        })}
        columns={[
          { title: text.matters.columns.title, dataIndex: 'title', ellipsis: true },
          {
            title: text.matters.columns.state,
            width: 120,
            render: (_, row) => labelOf(matterStates, row.state),
          },
          { title: text.matters.columns.responsible, width: 140, dataIndex: 'responsible' },
          { title: text.matters.columns.deadline, width: 130, dataIndex: 'deadline' },
        ]}
      />
    </Card>
  );
}
