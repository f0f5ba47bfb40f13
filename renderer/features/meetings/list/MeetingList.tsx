import { Button, Flex, Input, Segmented, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { compareCouncils } from '@shared/domain/council/order';
import { labelOf } from '@shared/domain/record/codes';
import { meetingStates } from '@shared/domain/meeting/codes';
import { numberLabel } from '@shared/domain/meeting/rules';
import { text } from '@shared/messages';
import { useCommunityNames } from '@/data/useCommunities';
import { useRights } from '@/data/useRights';
import { useIndexes, useIndexQuery } from '@/search/context';
import type { CouncilRow, MeetingRow } from '@/search/indexes';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { NewMeetingDialog } from './NewMeetingDialog';

const all = 'all';

function columnsFor(
  councilName: (id: string) => string,
  communities: ReadonlyMap<string, string> | undefined,
): ColumnsType<MeetingRow> {
  const { columns } = text.meetings;
  return [
    ...(communities
      ? [
          {
            title: text.app.community,
            width: 120,
            ellipsis: true,
            render: (_: unknown, { org }: MeetingRow) => communities.get(org) ?? org,
          },
        ]
      : []),
    { title: columns.date, width: 150, render: (_, row) => dayjs(row.startsAt).format('YYYY-MM-DD') },
    { title: columns.council, width: 180, render: (_, row) => councilName(row.councilId) },
    { title: columns.title, dataIndex: 'title', ellipsis: true },
    { title: columns.number, width: 190, render: (_, row) => numberLabel(row.year, row.number) },
    { title: columns.items, width: 80, dataIndex: 'itemCount', align: 'right' },
    { title: columns.state, width: 100, render: (_, row) => labelOf(meetingStates, row.state) },
  ];
}

/** All meetings, newest first, by council and by words of their title. */
export function MeetingList() {
  const navigate = useNavigate();
  const indexes = useIndexes();
  const communities = useCommunityNames();
  const rights = useRights('meetings');
  const [council, setCouncil] = useState(all);
  const [typed, setTyped] = useState('');
  const [creating, setCreating] = useState(false);

  const councilIds = useIndexQuery(indexes.councils, { compare: compareCouncils });
  const councils = useMemo(
    () =>
      councilIds.map((id) => indexes.councils.row(id)).filter((row): row is CouncilRow => row !== undefined),
    [councilIds, indexes.councils],
  );
  const where = useMemo(
    () => (council === all ? undefined : (row: MeetingRow) => row.councilId === council),
    [council],
  );
  const ids = useIndexQuery(indexes.meetings, { text: typed, ...(where && { where }) });
  const rows = useMemo(
    () => ids.map((id) => indexes.meetings.row(id)).filter((row): row is MeetingRow => row !== undefined),
    [ids, indexes.meetings],
  );
  const nothingYet = indexes.meetings.size() === 0;

  return (
    <PageFrame
      title={text.meetings.title}
      hint={text.meetings.hint}
      actions={
        <>
          <Button onClick={() => void navigate('/councils')}>{text.meetings.councils}</Button>
          {rights.add ? (
            <Button type="primary" disabled={councils.length === 0} onClick={() => setCreating(true)}>
              {text.meetings.create}
            </Button>
          ) : null}
        </>
      }
    >
      {councils.length > 0 ? (
        <Flex gap={16} wrap align="center">
          <Segmented
            value={council}
            onChange={setCouncil}
            options={[
              { value: all, label: text.meetings.allCouncils },
              ...councils.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Input.Search
            allowClear
            style={{ width: 280 }}
            placeholder={text.meetings.searchHint}
            aria-label={text.meetings.searchHint}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Flex>
      ) : null}
      {councils.length === 0 ? (
        <EmptyState title={text.meetings.noCouncil} hint={text.meetings.noCouncilHint} />
      ) : nothingYet ? (
        <EmptyState title={text.meetings.empty} hint={text.meetings.emptyHint} />
      ) : (
        <Table<MeetingRow>
          rowKey="id"
          columns={columnsFor((id) => indexes.councils.row(id)?.name ?? text.words.unknown, communities)}
          dataSource={rows}
          pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: text.meetings.noMatch }}
          onRow={({ id }) => ({
            tabIndex: 0,
            style: { cursor: 'pointer' },
            onClick: () => void navigate(`/meetings/${id}`),
            onKeyDown: (event) => {
              if (event.key === 'Enter') void navigate(`/meetings/${id}`);
            },
          })}
        />
      )}
      <NewMeetingDialog
        open={creating}
        councils={councils}
        preset={council === all ? councils[0]?.id : council}
        onClose={() => setCreating(false)}
      />
    </PageFrame>
  );
}
