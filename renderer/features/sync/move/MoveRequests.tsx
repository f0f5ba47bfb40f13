import { Button, Flex, Table, Typography } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { mayMoveIn, type MovingCollection, parseMovedTo } from '@shared/domain/record/move';
import { text } from '@shared/messages';
import { useCommunities, useCommunityNamed } from '@/data/useCommunities';
import { useIndexes, useIndexVersion } from '@/search/context';

const words = text.moving.requests;

export interface MoveRequest {
  id: string;
  collection: MovingCollection;
  title: string;
  from: string;
  to: string;
}

const isRequest = ({ movedTo }: { movedTo?: string }): boolean => parseMovedTo(movedTo)?.requested === true;

/** The moves that were asked for and are not done yet, of the open community or of all, from the memory indexes. */
export function useMoveRequests(): MoveRequest[] {
  const { members, households } = useIndexes();
  const versions = [useIndexVersion(members), useIndexVersion(households)].join(' ');
  return useMemo(() => {
    const request = (
      collection: MovingCollection,
      row: { id: string; org: string; movedTo?: string },
      title: string,
    ): MoveRequest => ({
      id: row.id,
      collection,
      title,
      from: row.org,
      to: parseMovedTo(row.movedTo)?.code ?? '',
    });
    const people = members.rows(members.query({ where: isRequest }));
    const homes = households.rows(households.query({ where: isRequest }));
    return [
      ...people.map((row) => request('members', row, row.name)),
      ...homes.map((row) =>
        request(
          'households',
          row,
          [row.compound, row.building, row.room, row.head].filter(Boolean).join(' '),
        ),
      ),
    ];
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the versions stand for the content of the indexes
  }, [members, households, versions]);
}

/** 转社区申请: what a community asked for, handed over to an account that holds both sides. */
export function MoveRequests({ requests }: { requests: readonly MoveRequest[] }) {
  const navigate = useNavigate();
  const { communities } = useCommunities();
  const nameOf = useCommunityNamed();
  const roles = communities.account()?.roles ?? [];
  const mayDo = ({ collection, from, to }: MoveRequest): boolean =>
    mayMoveIn(roles, from, collection) && mayMoveIn(roles, to, collection);
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{words.hint}</Typography.Text>
      <Table
        size="middle"
        rowKey="id"
        dataSource={[...requests]}
        pagination={requests.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={[
          {
            key: 'kind',
            title: words.columns.kind,
            width: 90,
            render: (_, { collection }) => text.moving.kinds[collection],
          },
          { key: 'title', title: words.columns.title, dataIndex: 'title' },
          { key: 'from', title: words.columns.from, render: (_, { from }) => nameOf(from) },
          { key: 'to', title: words.columns.to, render: (_, { to }) => nameOf(to) },
          {
            key: 'do',
            width: 120,
            render: (_, request) => (
              <Button
                type={mayDo(request) ? 'primary' : 'default'}
                onClick={() => void navigate(`/sync/move/${request.collection}/${request.id}`)}
              >
                {mayDo(request) ? words.do : words.look}
              </Button>
            ),
          },
        ]}
      />
    </Flex>
  );
}
