import { App, Button, Card, Flex, Input, Typography } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { fitsWith } from '@shared/domain/meeting/size';
import type { Meeting } from '@shared/domain/meeting/type';
import { newId } from '@shared/lib/ids';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { Field } from '@/ui/Field';

/** 更正 to sealed minutes: added below, the original stays as it is. */
export function Amendments({ meeting, mayChange }: { meeting: Meeting; mayChange: boolean }) {
  const office = useOffice();
  const { message } = App.useApp();
  const [typed, setTyped] = useState('');

  const fits = typed === '' || fitsWith(meeting, typed);

  async function add(): Promise<void> {
    const by = office.profile()?.userName ?? '';
    const entry = { id: newId(), at: new Date().toISOString(), by, text: typed.trim() };
    try {
      await office
        .repo('meetings')
        .modify(meeting.id, (stored) => ({ amendments: [...(stored.amendments ?? []), entry] }));
      setTyped('');
    } catch {
      message.error(text.meetings.saveFailed);
    }
  }

  return (
    <Card title={text.meetings.amendments}>
      {(meeting.amendments ?? []).map((entry) => (
        <Typography.Paragraph key={entry.id}>
          <Typography.Text type="secondary">
            {dayjs(entry.at).format('YYYY-MM-DD HH:mm')} {entry.by}
          </Typography.Text>
          <br />
          {entry.text}
        </Typography.Paragraph>
      ))}
      {mayChange ? (
        <Flex vertical gap={8} align="start">
          <Field label={text.meetings.amendText} style={{ width: '100%' }}>
            {(id) => (
              <Input.TextArea
                id={id}
                autoSize={{ minRows: 2 }}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          {fits ? null : <Typography.Text type="danger">{text.meetings.tooLong.amendment}</Typography.Text>}
          <Button disabled={typed.trim() === '' || !fits} onClick={() => void add()}>
            {text.meetings.amend}
          </Button>
        </Flex>
      ) : null}
    </Card>
  );
}
