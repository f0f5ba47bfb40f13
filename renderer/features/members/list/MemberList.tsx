import { Button, Flex, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { text } from '@shared/messages';
import { useIndexes, useIndexesReady, useIndexQuery } from '@/search/context';
import type { MemberRow } from '@/search/indexes';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { VirtualTable } from '@/ui/VirtualTable';
import { MemberDrawer } from '../detail/MemberDrawer';
import { MemberForm } from '../form/MemberForm';
import { ExportButton } from '../roster/ExportButton';
import { memberColumns } from './columns';
import { FilterBar } from './FilterBar';
import { useBranches } from './useBranches';
import { useMemberFilter } from './useMemberFilter';

/** 党员: search, filters, virtual list; a row opens the drawer. */
export function MemberList() {
  const { id } = useParams();
  const navigate = useNavigate();
  const { members } = useIndexes();
  const ready = useIndexesReady();
  const { filter, where, narrowed, change } = useMemberFilter();
  const [query] = useSearchParams();
  const [creating, setCreating] = useState(query.get('new') === '1');
  const ids = useIndexQuery(members, { text: filter.text, ...(where && { where }) });
  const rows = useMemo(
    () => ids.map((each) => members.row(each)).filter((row): row is MemberRow => row !== undefined),
    [ids, members],
  );
  const branches = useBranches();
  const { columns, width } = useMemo(() => memberColumns(dayjs().format('YYYY-MM-DD')), []);
  const open = (memberId: string): void => void navigate(`/members/${memberId}`);

  const create = (
    <Button type="primary" onClick={() => setCreating(true)}>
      {text.members.create}
    </Button>
  );
  const importFile = <Button onClick={() => void navigate('/members/import')}>{text.members.import}</Button>;

  return (
    <PageFrame
      fill
      title={text.members.title}
      actions={
        <>
          {importFile}
          <ExportButton ids={ids} />
          {create}
        </>
      }
    >
      {!ready ? (
        <Skeleton active />
      ) : members.size() === 0 ? (
        <EmptyState title={text.members.empty} hint={text.members.emptyHint} />
      ) : (
        <Flex vertical gap={12} style={{ height: '100%' }}>
          <FilterBar
            filter={filter}
            narrowed={narrowed}
            branches={branches}
            found={rows.length}
            total={members.size()}
            onChange={change}
            onEnter={() => rows[0] && open(rows[0].id)}
          />
          <div style={{ flex: 1, minHeight: 0 }}>
            <VirtualTable
              label={text.members.list}
              columns={columns}
              width={width}
              rows={rows}
              selectedId={id}
              emptyText={text.members.noMatch}
              onOpen={(row) => open(row.id)}
            />
          </div>
        </Flex>
      )}
      {id ? (
        <MemberDrawer
          key={id}
          id={id}
          startEditing={query.get('edit') === '1'}
          onClose={() => void navigate('/members')}
        />
      ) : null}
      {creating ? (
        <MemberForm
          onClose={() => setCreating(false)}
          onSaved={(memberId) => {
            setCreating(false);
            open(memberId);
          }}
        />
      ) : null}
    </PageFrame>
  );
}
