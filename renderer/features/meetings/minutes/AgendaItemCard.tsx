import { Button, Card, Input, Popconfirm } from 'antd';
import type { Council } from '@shared/domain/council/type';
import { decisionWord } from '@shared/domain/council/rules';
import type { AgendaItem, Meeting } from '@shared/domain/meeting/type';
import { text } from '@shared/messages';
import { DateField } from '@/ui/DateField';
import { Field, FieldGrid } from '@/ui/Field';
import { Discussion } from './Discussion';
import { MatterButton } from './MatterButton';
import { joinNames, splitNames } from '@shared/lib/names';
import { VoteFields } from './VoteFields';

interface Props {
  item: AgendaItem;
  index: number;
  meeting: Meeting;
  council: Council | undefined;
  onChange: (item: AgendaItem) => void;
  onRemove: () => void;
  settle: () => Promise<void>;
}

function withDue({ dueAt: _before, ...rest }: AgendaItem, dueAt: string | undefined): AgendaItem {
  return dueAt ? { ...rest, dueAt } : rest;
}

/** One 议题: report, discussion by speaker, decision, vote, who does it until when. */
export function AgendaItemCard({ item, index, meeting, council, onChange, onRemove, settle }: Props) {
  const line = (key: 'title' | 'proposer' | 'responsible', label: string) => (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          value={item[key] ?? ''}
          onChange={(event) => onChange({ ...item, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  const area = (key: 'report' | 'decision', label: string) => (
    <Field label={label} style={{ marginTop: 14 }}>
      {(id) => (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2 }}
          value={item[key] ?? ''}
          onChange={(event) => onChange({ ...item, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  const decisionLabel = council ? decisionWord(council.kind) : text.meetings.agreed;

  return (
    <Card
      role="region"
      aria-label={text.meetings.item(index + 1)}
      title={text.meetings.item(index + 1)}
      extra={
        <Popconfirm
          title={text.meetings.removeItem}
          description={item.title}
          okText={text.words.remove}
          cancelText={text.words.cancel}
          onConfirm={onRemove}
        >
          <Button>{text.meetings.removeItem}</Button>
        </Popconfirm>
      }
    >
      <FieldGrid min={320}>
        {line('title', text.meetings.itemTitle)}
        {line('proposer', text.meetings.proposer)}
      </FieldGrid>
      {area('report', text.meetings.report)}
      <Discussion item={item} onChange={onChange} />
      {area('decision', decisionLabel)}
      <VoteFields item={item} meeting={meeting} council={council} onChange={onChange} />
      <div style={{ marginTop: 14 }}>
        <FieldGrid>
          <Field label={text.meetings.recused} hint={text.meetings.guestsHint}>
            {(id) => (
              <Input
                id={id}
                defaultValue={joinNames(item.recused)}
                onChange={(event) => onChange({ ...item, recused: splitNames(event.target.value) })}
              />
            )}
          </Field>
          {line('responsible', text.meetings.responsible)}
          <DateField
            label={text.meetings.dueAt}
            value={item.dueAt}
            onChange={(dueAt) => onChange(withDue(item, dueAt))}
          />
        </FieldGrid>
      </div>
      <MatterButton item={item} meeting={meeting} settle={settle} onChange={onChange} />
    </Card>
  );
}
