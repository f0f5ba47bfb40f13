import { Alert, Card, Descriptions, Typography } from 'antd';
import dayjs from 'dayjs';
import { decisionWord } from '@shared/domain/council/rules';
import type { Council } from '@shared/domain/council/type';
import { tally } from '@shared/domain/meeting/rules';
import type { AgendaItem, Meeting } from '@shared/domain/meeting/type';
import { text } from '@shared/messages';
import { Amendments } from './Amendments';
import { NotTaken } from './NotTaken';
import { joinNames } from '@shared/lib/names';

function ItemText({ item, index, decision }: { item: AgendaItem; index: number; decision: string }) {
  const { vote } = item;
  return (
    <Card title={`${text.meetings.item(index + 1)} ${item.title}`}>
      {item.report ? <Typography.Paragraph>{item.report}</Typography.Paragraph> : null}
      {item.discussion.map((speech) => (
        <Typography.Paragraph key={speech.id}>
          <strong>{speech.speaker}</strong> {speech.text}
        </Typography.Paragraph>
      ))}
      {item.decision ? (
        <Typography.Paragraph>
          <strong>{decision}</strong> {item.decision}
        </Typography.Paragraph>
      ) : null}
      {vote ? (
        <Typography.Text type="secondary">
          {text.meetings.voteLine(vote.ayes, vote.noes, vote.abstentions)}
        </Typography.Text>
      ) : null}
    </Card>
  );
}

interface Props {
  meeting: Meeting;
  council: Council | undefined;
  mayChange: boolean;
}

/** Minutes to read: after 定稿, where 更正 can be added, and for accounts that do not write them. */
export function SealedMinutes({ meeting, council, mayChange }: Props) {
  const sealed = meeting.state === 'final' || meeting.state === 'archived';
  const figures = tally(meeting.attendance);
  return (
    <>
      {sealed ? <NotTaken meeting={meeting} mayChange={mayChange} /> : null}
      {sealed ? <Alert type="success" showIcon title={text.meetings.finalReadonly} /> : null}
      <Card>
        <Descriptions
          column={2}
          items={[
            {
              key: 'at',
              label: text.meetings.startsAt,
              children: dayjs(meeting.startsAt).format('YYYY-MM-DD HH:mm'),
            },
            { key: 'place', label: text.meetings.place, children: meeting.place ?? text.words.unknown },
            { key: 'chair', label: text.meetings.chair, children: meeting.chair ?? text.words.unknown },
            {
              key: 'recorder',
              label: text.meetings.recorder,
              children: meeting.recorder ?? text.words.unknown,
            },
            {
              key: 'attendance',
              label: text.meetings.attendance,
              children: text.meetings.counts(
                figures.expected,
                figures.present,
                figures.leave,
                figures.absent,
              ),
            },
            {
              key: 'guests',
              label: text.meetings.guests,
              children: joinNames(meeting.guests) || text.words.none,
            },
          ]}
        />
      </Card>
      {meeting.items.map((item, index) => (
        <ItemText
          key={item.id}
          item={item}
          index={index}
          decision={council ? decisionWord(council.kind) : text.meetings.agreed}
        />
      ))}
      {sealed ? <Amendments meeting={meeting} mayChange={mayChange} /> : null}
    </>
  );
}
