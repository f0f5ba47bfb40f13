import { App, Button, Card, Descriptions, Flex, Skeleton, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { matterCategories, matterLevels, matterSources, matterStates } from '@shared/domain/matter/codes';
import type { Matter } from '@shared/domain/matter/type';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import { useOffice, useRecord } from '@/data/context';
import { useRights } from '@/data/useRights';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { useUndo } from '@/ui/useUndo';
import { MatterForm } from './MatterForm';
import { MoveMatter } from './MoveMatter';
import { StepList } from './StepList';

function Facts({ matter }: { matter: Matter }) {
  const navigate = useNavigate();
  const { householdId, meetingId } = matter;
  const shown = (value: string | undefined): string => value || text.words.unknown;
  return (
    <Card>
      <Descriptions
        column={3}
        items={[
          { key: 'source', label: text.matters.source, children: labelOf(matterSources, matter.source) },
          {
            key: 'category',
            label: text.matters.category,
            children: matter.category ? labelOf(matterCategories, matter.category) : text.words.unknown,
          },
          { key: 'level', label: text.matters.level, children: labelOf(matterLevels, matter.level) },
          { key: 'reporter', label: text.matters.reporter, children: shown(matter.reporter) },
          { key: 'responsible', label: text.matters.responsible, children: shown(matter.responsible) },
          { key: 'deadline', label: text.matters.deadline, children: shown(matter.deadline) },
        ]}
      />
      {matter.detail ? <Typography.Paragraph>{matter.detail}</Typography.Paragraph> : null}
      <Flex gap={12} style={{ marginTop: 12 }}>
        {householdId ? (
          <Button onClick={() => void navigate(`/households/${householdId}`)}>
            {text.matters.openHousehold}
          </Button>
        ) : null}
        {meetingId ? (
          <Button onClick={() => void navigate(`/meetings/${meetingId}`)}>{text.matters.openMeeting}</Button>
        ) : null}
      </Flex>
    </Card>
  );
}

/** One matter: what it is, how it went so far, where it goes next. */
export function MatterPage() {
  const { id = '' } = useParams();
  const office = useOffice();
  const navigate = useNavigate();
  const offerUndo = useUndo();
  const { message } = App.useApp();
  const { record: matter, state } = useRecord('matters', id);
  const rights = useRights('matters');
  const [editing, setEditing] = useState(false);

  if (state === 'loading') return <Skeleton active style={{ padding: 24 }} />;
  if (!matter)
    return (
      <EmptyState
        title={text.matters.notFound}
        action={<Button onClick={() => void navigate('/matters')}>{text.matters.backToList}</Button>}
      />
    );

  const mayChange = rights.change(matter);

  async function remove(title: string): Promise<void> {
    const repo = office.repo('matters');
    try {
      await repo.remove([id]);
      await navigate('/matters');
      offerUndo(text.matters.removed(title), () => repo.restore([id]));
    } catch {
      message.error(text.words.saveFailed);
    }
  }

  return (
    <PageFrame
      title={matter.title}
      hint={
        <Flex gap={8}>
          <Tag color="volcano">{labelOf(matterStates, matter.state)}</Tag>
          {matter.urgent ? <Tag color="red">{text.matters.urgent}</Tag> : null}
        </Flex>
      }
      actions={
        <>
          <Button onClick={() => void navigate('/matters')}>{text.matters.backToList}</Button>
          {mayChange ? (
            <>
              <Button onClick={() => void remove(matter.title)}>{text.words.remove}</Button>
              <Button onClick={() => setEditing(true)}>{text.matters.edit}</Button>
            </>
          ) : null}
        </>
      }
    >
      <Facts matter={matter} />
      {mayChange ? <MoveMatter matter={matter} /> : null}
      <StepList steps={matter.steps} />
      {editing ? <MatterForm matter={matter} onClose={() => setEditing(false)} /> : null}
    </PageFrame>
  );
}
