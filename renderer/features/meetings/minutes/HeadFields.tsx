import { Card, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { text } from '@shared/messages';
import { Field, FieldGrid } from '@/ui/Field';
import type { Minutes } from './minutes';
import { joinNames, splitNames } from '@shared/lib/names';

interface Props {
  minutes: Minutes;
  onChange: (patch: Partial<Minutes>) => void;
}

const dateFormats = ['YYYY-MM-DD HH:mm', 'YYYY-M-D H:mm', 'YYYY/M/D H:mm', 'YYYYMMDD HHmm'];

/** What, when, where, who leads and who writes. */
export function HeadFields({ minutes, onChange }: Props) {
  const line = (key: 'title' | 'place' | 'chair' | 'recorder', label: string) => (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          value={minutes[key] ?? ''}
          maxLength={100}
          onChange={(event) => onChange({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Card>
      <FieldGrid min={280}>
        {line('title', text.meetings.meetingTitle)}
        <Field label={text.meetings.startsAt}>
          {(id) => (
            <DatePicker
              id={id}
              showTime={{ format: 'HH:mm', minuteStep: 5 }}
              format={dateFormats}
              allowClear={false}
              value={dayjs(minutes.startsAt)}
              onChange={(value) => value && onChange({ startsAt: value.toISOString() })}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        {line('place', text.meetings.place)}
        {line('chair', text.meetings.chair)}
        {line('recorder', text.meetings.recorder)}
        <Field label={text.meetings.guests} hint={text.meetings.guestsHint}>
          {(id) => (
            <Input
              id={id}
              defaultValue={joinNames(minutes.guests)}
              onChange={(event) => onChange({ guests: splitNames(event.target.value) })}
            />
          )}
        </Field>
      </FieldGrid>
    </Card>
  );
}
