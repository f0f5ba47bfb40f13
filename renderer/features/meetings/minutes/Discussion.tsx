import { Button, Flex, Input, Typography } from 'antd';
import type { AgendaItem } from '@shared/domain/meeting/type';
import { newId } from '@shared/lib/ids';
import { text } from '@shared/messages';

interface Props {
  item: AgendaItem;
  onChange: (item: AgendaItem) => void;
}

/** What was said, by speaker. */
export function Discussion({ item, onChange }: Props) {
  const set = (id: string, patch: { speaker?: string; text?: string }): void =>
    onChange({
      ...item,
      discussion: item.discussion.map((speech) => (speech.id === id ? { ...speech, ...patch } : speech)),
    });
  return (
    <Flex vertical gap={8} style={{ marginTop: 14 }} role="group" aria-label={text.meetings.discussion}>
      <Typography.Text strong>{text.meetings.discussion}</Typography.Text>
      {item.discussion.map((speech) => (
        <Flex key={speech.id} gap={8} align="start">
          <Input
            style={{ width: 140 }}
            value={speech.speaker}
            placeholder={text.meetings.speaker}
            aria-label={text.meetings.speaker}
            onChange={(event) => set(speech.id, { speaker: event.target.value })}
          />
          <Input.TextArea
            autoSize={{ minRows: 1 }}
            value={speech.text}
            placeholder={text.meetings.speech}
            aria-label={text.meetings.speech}
            onChange={(event) => set(speech.id, { text: event.target.value })}
          />
          <Button
            onClick={() =>
              onChange({ ...item, discussion: item.discussion.filter(({ id }) => id !== speech.id) })
            }
          >
            {text.meetings.removeSpeech}
          </Button>
        </Flex>
      ))}
      <div>
        <Button
          onClick={() =>
            onChange({ ...item, discussion: [...item.discussion, { id: newId(), speaker: '', text: '' }] })
          }
        >
          {text.meetings.addSpeech}
        </Button>
      </div>
    </Flex>
  );
}
