import { Card, Table } from 'antd';
import dayjs from 'dayjs';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { labelOf } from '@shared/domain/record/codes';
import { visitModes, visitOccasions } from '@shared/domain/visit/codes';
import type { Visit } from '@shared/domain/visit/type';
import { joinNames } from '@shared/lib/names';
import { text } from '@shared/messages';
import { useRecords } from '@/data/context';
import { useIndexes, useIndexQuery } from '@/search/context';
import type { VisitRow } from '@/search/indexes';

const shownAtOnce = 50;

/** Visits of a household, newest first. */
export function VisitHistory({ householdId }: { householdId: string }) {
  const navigate = useNavigate();
  const { visits } = useIndexes();
  const where = useCallback((row: VisitRow) => row.householdId === householdId, [householdId]);
  const ids = useIndexQuery(visits, { where, limit: shownAtOnce });
  const { records } = useRecords('visits', ids);
  const words = text.visits;
  return (
    <Card title={text.households.visits}>
      <Table<Visit>
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={records}
        locale={{ emptyText: text.households.noVisits }}
        onRow={({ id }) => ({
          tabIndex: 0,
          style: { cursor: 'pointer' },
          onClick: () => void navigate(`/visits/${id}`),
          onKeyDown: (event) => {
            if (event.key === 'Enter') void navigate(`/visits/${id}`);
          },
        })}
        columns={[
          { title: words.at, width: 160, render: (_, visit) => dayjs(visit.at).format('YYYY-MM-DD HH:mm') },
          { title: words.visitors, width: 130, render: (_, visit) => joinNames(visit.visitors) },
          {
            title: words.occasion,
            width: 150,
            render: (_, visit) =>
              visit.nobodyHome
                ? words.nobodyHome
                : `${labelOf(visitModes, visit.mode)} ${labelOf(visitOccasions, visit.occasion)}`,
          },
          { title: words.said, ellipsis: true, render: (_, visit) => visit.said ?? '' },
          {
            title: words.needs,
            width: 240,
            ellipsis: true,
            render: (_, visit) => visit.needs.map((need) => need.text).join('\uFF1B'),
          },
        ]}
      />
    </Card>
  );
}
