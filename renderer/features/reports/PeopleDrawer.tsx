import { Drawer, Empty } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { genders, memberCategories } from '@shared/domain/member/codes';
import { memberOn, type MemberState } from '@shared/domain/member/onDate';
import { ageOn } from '@shared/domain/member/rules';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import { useIndexes, useIndexQuery } from '@/search/context';
import { changedWhere, type CrossQuery, cellWhere } from '@/search/figures/crossTable';
import type { MemberRow } from '@/search/indexes';
import { VirtualTable } from '@/ui/VirtualTable';
import { partLabel } from './labels';
import type { OpenedCell } from './useFigures';

const words = text.reports.members;

/** Columns of the list as of `on`; with `came` also who is new and who left. */
const columnsOn = (query: CrossQuery, came?: (row: MemberRow) => boolean): ColumnsType<MemberRow> => [
  {
    title: words.listColumns.name,
    width: 140,
    render: (_, { id, name }) => <Link to={`/members/${id}`}>{name}</Link>,
  },
  ...(came
    ? [
        {
          title: words.changeColumn,
          width: 80,
          render: (_: unknown, row: MemberRow) => (came(row) ? words.came : words.went),
        },
      ]
    : []),
  { title: words.listColumns.gender, width: 70, render: (_, { gender }) => labelOf(genders, gender) },
  { title: words.listColumns.age, width: 70, render: (_, { birthDate }) => ageOn(birthDate, query.on) },
  {
    title: words.listColumns.category,
    width: 110,
    render: (_, row) => labelOf(memberCategories, stateOf(query, row).category),
  },
  { title: words.listColumns.branch, render: (_, row) => stateOf(query, row).branch },
];

/** As the figures counted the member, else as the record stands. */
const stateOf = (query: CrossQuery, row: MemberRow): MemberState =>
  (query.past && memberOn(row, query.on)) || row;

interface Props {
  query: CrossQuery;
  than: CrossQuery | undefined;
  at: OpenedCell;
  onClose: () => void;
}

/** The members behind one number, found by the rule that counted them. */
export function PeopleDrawer({ query, than, at, onClose }: Props) {
  const { members } = useIndexes();
  const navigate = useNavigate();
  const shown = at.which === 'than' && than ? than : query;
  const changed = at.which === 'change' ? than : undefined;
  const where = useMemo(
    () => (changed ? changedWhere(query, changed, at) : cellWhere(shown, at)),
    [query, changed, shown, at],
  );
  const ids = useIndexQuery(members, { where });
  const rows = useMemo(() => members.rows(ids), [members, ids]);
  const columns = useMemo(
    () => columnsOn(shown, changed && cellWhere(query, at)),
    [shown, changed, query, at],
  );
  const cell = words.list(
    partLabel(query.row, at.row, query.communities),
    partLabel(query.column, at.column, query.communities),
  );
  const dated = shown.past || than ? words.listOn(cell, shown.on) : cell;
  const title = changed ? words.listChanged(cell, changed.on, query.on) : dated;
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
