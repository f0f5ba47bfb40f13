import { Drawer, Empty } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { genders, memberCategories } from '@shared/domain/member/codes';
import { ageOn } from '@shared/domain/member/rules';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import { useIndexes, useIndexQuery } from '@/search/context';
import { type CellAt, type CrossQuery, cellWhere } from '@/search/figures/crossTable';
import type { MemberRow } from '@/search/indexes';
import { VirtualTable } from '@/ui/VirtualTable';
import { partLabel } from './labels';

const words = text.reports.members;

const columnsOn = (on: string): ColumnsType<MemberRow> => [
  {
    title: words.listColumns.name,
    width: 140,
    render: (_, { id, name }) => <Link to={`/members/${id}`}>{name}</Link>,
  },
  { title: words.listColumns.gender, width: 70, render: (_, { gender }) => labelOf(genders, gender) },
  { title: words.listColumns.age, width: 70, render: (_, { birthDate }) => ageOn(birthDate, on) },
  {
    title: words.listColumns.category,
    width: 110,
    render: (_, { category }) => labelOf(memberCategories, category),
  },
  { title: words.listColumns.branch, dataIndex: 'branch' },
];

interface Props {
  query: CrossQuery;
  at: CellAt;
  onClose: () => void;
}

/** The members behind one number, found by the rule that counted them. */
export function PeopleDrawer({ query, at, onClose }: Props) {
  const { members } = useIndexes();
  const navigate = useNavigate();
  const where = useMemo(() => cellWhere(query, at), [query, at]);
  const ids = useIndexQuery(members, { where });
  const rows = useMemo(() => members.rows(ids), [members, ids]);
  const columns = useMemo(() => columnsOn(query.on), [query.on]);
  const title = words.list(partLabel(query.row, at.row), partLabel(query.column, at.column));
  return (
    <Drawer
      open
      size={760}
      title={title}
      extra={words.listCount(rows.length)}
      closable={{ 'aria-label': words.closeList }}
      onClose={onClose}
      styles={{ body: { padding: 0 } }}
    >
      {rows.length === 0 ? (
        <Empty />
      ) : (
        <VirtualTable
          columns={columns}
          rows={rows}
          width={640}
          label={title}
          emptyText={text.words.none}
          onOpen={({ id }) => void navigate(`/members/${id}`)}
        />
      )}
    </Drawer>
  );
}
