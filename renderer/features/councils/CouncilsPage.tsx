import { Alert, App, Button, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { councilKinds } from '@shared/domain/council/codes';
import { compareCouncils } from '@shared/domain/council/order';
import { supervisorConflicts } from '@shared/domain/council/rules';
import type { Council } from '@shared/domain/council/type';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import { useOffice, useRecords } from '@/data/context';
import { useRights } from '@/data/useRights';
import { isToldAlready } from '@/data/errors';
import { useIndexes, useIndexQuery } from '@/search/context';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { useUndo } from '@/ui/useUndo';
import { CouncilForm } from './CouncilForm';
import { makeDefaultCouncils } from './defaultCouncils';

/** 机构设置: who sits in which body and by which rule it decides. */
export function CouncilsPage() {
  const office = useOffice();
  const navigate = useNavigate();
  const offerUndo = useUndo();
  const { message } = App.useApp();
  const indexes = useIndexes();
  const ids = useIndexQuery(indexes.councils, { compare: compareCouncils });
  const { records } = useRecords('councils', ids);
  const rights = useRights('councils');
  const [editing, setEditing] = useState<Council | 'new'>();
  const conflicts = useMemo(() => supervisorConflicts(records), [records]);

  async function defaults(): Promise<void> {
    try {
      await makeDefaultCouncils(office);
      message.success(text.councils.defaultsMade);
    } catch (error) {
      if (!isToldAlready(error)) message.error(text.words.saveFailed);
    }
  }

  async function remove(council: Council): Promise<void> {
    const repo = office.repo('councils');
    try {
      await repo.remove([council.id]);
      offerUndo(text.councils.removed(council.name), () => repo.restore([council.id]));
    } catch (error) {
      if (!isToldAlready(error)) message.error(text.words.saveFailed);
    }
  }

  const columns: ColumnsType<Council> = [
    { title: text.councils.name, dataIndex: 'name' },
    { title: text.councils.kind, width: 200, render: (_, council) => labelOf(councilKinds, council.kind) },
    { title: text.councils.term, width: 140, render: (_, council) => council.term ?? '' },
    {
      title: text.councils.people,
      width: 120,
      render: (_, council) => text.councils.peopleCount(council.members.length),
    },
    {
      title: '',
      width: 180,
      render: (_, council) =>
        rights.change(council) ? (
          <>
            <Button type="link" onClick={() => setEditing(council)}>
              {text.words.edit}
            </Button>
            <Button type="link" danger onClick={() => void remove(council)}>
              {text.words.remove}
            </Button>
          </>
        ) : null,
    },
  ];

  return (
    <PageFrame
      title={text.councils.title}
      hint={text.councils.hint}
      actions={
        <>
          <Button onClick={() => void navigate('/meetings')}>{text.councils.backToMeetings}</Button>
          {rights.add ? (
            <Button type="primary" onClick={() => setEditing('new')}>
              {text.councils.create}
            </Button>
          ) : null}
        </>
      }
    >
      {conflicts.length > 0 ? (
        <Alert type="warning" showIcon title={text.councils.supervisorConflict(conflicts.join('\u3001'))} />
      ) : null}
      {ids.length === 0 ? (
        <EmptyState
          title={text.councils.empty}
          hint={text.councils.emptyHint}
          action={
            rights.add ? (
              <Button type="primary" onClick={() => void defaults()}>
                {text.councils.createDefaults}
              </Button>
            ) : null
          }
        />
      ) : (
        <Table<Council> rowKey="id" columns={columns} dataSource={records} pagination={false} />
      )}
      {editing ? (
        <CouncilForm
          council={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      ) : null}
    </PageFrame>
  );
}
