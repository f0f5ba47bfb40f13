import { Button, Flex, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { dueKinds } from '@shared/domain/member/milestones';
import { today as todayHere } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useRights } from '@/data/useRights';
import { useIndexes, useIndexesReady } from '@/search/context';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { MemberDrawer } from '../detail/MemberDrawer';
import { ExportButton } from '../export/ExportButton';
import { Conditions } from '../find/Conditions';
import { FilterPanel } from '../find/FilterPanel';
import { MemberForm } from '../form/MemberForm';
import { TemplateDialog } from '../templates/TemplateDialog';
import { FilterBar } from './FilterBar';
import { MemberTable, useFirstRow } from './MemberTable';
import { SelectionBar } from './SelectionBar';
import { useMemberList } from './useMemberList';

/** 党员: search, conditions, views, virtual list; a row opens the drawer. */
export function MemberList() {
  const { id } = useParams();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const { members } = useIndexes();
  const rights = useRights('members');
  const ready = useIndexesReady();
  const today = todayHere();
  const list = useMemberList(today, query.get('due') === '1' ? { due: [...dueKinds] } : {});
  const { frame, focusFirst } = useFirstRow();
  const [selected, setSelected] = useState<string[]>([]);
  const [filling, setFilling] = useState(false);
  const [creating, setCreating] = useState(query.get('new') === '1');
  const open = (memberId: string): void => void navigate(`/members/${memberId}`);

  return (
    <PageFrame
      fill
      title={text.members.title}
      actions={
        <>
          {rights.add ? (
            <Button onClick={() => void navigate('/members/import')}>{text.members.import}</Button>
          ) : null}
          <Button onClick={() => setFilling(true)}>{text.members.sheetTemplates.button}</Button>
          <ExportButton filtered={list.ids} selected={selected} />
          {rights.add ? (
            <Button type="primary" onClick={() => setCreating(true)}>
              {text.members.create}
            </Button>
          ) : null}
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
            list={list}
            total={members.size()}
            onEnter={() => {
              const first = list.firstNow();
              if (first !== undefined) open(first);
            }}
            onDown={focusFirst}
          />
          <Conditions chosen={list.chosen} onChange={list.setChosen} />
          <SelectionBar selected={selected} listed={list.ids} onChange={setSelected} />
          <Flex gap={12} style={{ flex: 1, minHeight: 0 }}>
            {list.settings.panelOpen ? (
              <FilterPanel chosen={list.chosen} counts={list.counts} onChange={list.setChosen} />
            ) : null}
            <MemberTable
              list={list}
              on={today}
              openId={id}
              onOpen={open}
              frame={frame}
              selected={selected}
              onSelect={setSelected}
            />
          </Flex>
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
      {filling ? (
        <TemplateDialog filtered={list.ids} selected={selected} onClose={() => setFilling(false)} />
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
