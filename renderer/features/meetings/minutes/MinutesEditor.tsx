import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex, Input, Skeleton, Tag } from 'antd';
import { newId } from '@shared/lib/ids';
import { councilKinds } from '@shared/domain/council/codes';
import type { Council } from '@shared/domain/council/type';
import { meetingStates } from '@shared/domain/meeting/codes';
import { numberLabel } from '@shared/domain/meeting/rules';
import type { AgendaItem, Meeting } from '@shared/domain/meeting/type';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import { useRights } from '@/data/useRights';
import { Field } from '@/ui/Field';
import { PageFrame } from '@/ui/PageFrame';
import { SaveState } from '@/ui/SaveState';
import { AgendaItemCard } from './AgendaItemCard';
import { AttendanceCard } from './AttendanceCard';
import { HeadFields } from './HeadFields';
import { MinutesActions } from './MinutesActions';
import { SealedMinutes } from './SealedMinutes';
import { useMinutes } from './useMinutes';

interface Props {
  meeting: Meeting;
  council: Council | undefined;
}

/** Minutes while people talk: everything on one page, saved while typing. */
export function MinutesEditor({ meeting, council }: Props) {
  const { minutes, restored, state, change, settle } = useMinutes(meeting);
  const mayChange = useRights('meetings').change(meeting);
  if (!minutes) return <Skeleton active style={{ padding: 24 }} />;
  const sealed = meeting.state === 'final' || meeting.state === 'archived';
  const shown: Meeting = sealed ? meeting : { ...meeting, ...minutes };

  const setItem = (changed: AgendaItem): void =>
    change({ items: minutes.items.map((item) => (item.id === changed.id ? changed : item)) });

  return (
    <PageFrame
      title={shown.title}
      hint={
        <Flex gap={12} align="center" wrap>
          <span>{council ? council.name : labelOf(councilKinds, '')}</span>
          <span>{numberLabel(meeting.year, meeting.number)}</span>
          <Tag color={sealed ? 'green' : 'gold'}>{labelOf(meetingStates, meeting.state)}</Tag>
          {sealed || !mayChange ? null : <SaveState state={state} />}
        </Flex>
      }
      actions={<MinutesActions meeting={shown} council={council} settle={settle} mayChange={mayChange} />}
    >
      {restored && !sealed ? <Alert type="info" showIcon closable title={text.meetings.restored} /> : null}
      {sealed || !mayChange ? (
        <SealedMinutes meeting={meeting} council={council} mayChange={mayChange} />
      ) : (
        <>
          <HeadFields minutes={minutes} onChange={change} />
          <AttendanceCard
            attendance={minutes.attendance}
            council={council}
            onChange={(attendance) => change({ attendance })}
          />
          {minutes.items.map((item, index) => (
            <AgendaItemCard
              key={item.id}
              item={item}
              index={index}
              meeting={shown}
              council={council}
              onChange={setItem}
              onRemove={() => change({ items: minutes.items.filter(({ id }) => id !== item.id) })}
              settle={settle}
            />
          ))}
          <Button
            size="large"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => change({ items: [...minutes.items, { id: newId(), title: '', discussion: [] }] })}
          >
            {text.meetings.addItem}
          </Button>
          <Card>
            <Field label={text.meetings.nextSteps}>
              {(id) => (
                <Input.TextArea
                  id={id}
                  autoSize={{ minRows: 2 }}
                  value={minutes.nextSteps ?? ''}
                  onChange={(event) => change({ nextSteps: event.target.value })}
                />
              )}
            </Field>
          </Card>
        </>
      )}
    </PageFrame>
  );
}
