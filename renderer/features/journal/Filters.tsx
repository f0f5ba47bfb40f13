import { Button, DatePicker, Flex, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { journalKinds, laneOf } from '@shared/domain/journal/codes';
import { text } from '@shared/messages';
import { Field } from '@/ui/Field';
import { type JournalFilter, noFilter } from './filter';

const words = text.journal.filters;

interface Props {
  days: [Dayjs, Dayjs];
  onDays: (days: [Dayjs, Dayjs]) => void;
  filter: JournalFilter;
  onFilter: (filter: JournalFilter) => void;
  /** Who did something in these days. */
  people: string[];
}

const kindOptions = journalKinds
  .filter(({ code }) => laneOf(code) !== undefined)
  .map(({ code, label }) => ({ value: code, label }));

function presets(): { label: string; value: [Dayjs, Dayjs] }[] {
  const { week, month, quarter, year } = text.journal.ranges;
  const last = (label: string, days: number) => ({
    label,
    value: [dayjs().subtract(days - 1, 'day'), dayjs()] as [Dayjs, Dayjs],
  });
  return [last(week, 7), last(month, 30), last(quarter, 90), last(year, 365)];
}

/** Conditions above the list, in one row where the window is wide. */
export function Filters({ days, onDays, filter, onFilter, people }: Props) {
  const set = (patch: Partial<JournalFilter>): void => onFilter({ ...filter, ...patch });
  return (
    <Flex gap="10px 16px" wrap align="end">
      <Field label={words.range} style={{ width: 290 }}>
        {(id) => (
          <DatePicker.RangePicker
            id={{ start: id }}
            value={days}
            allowClear={false}
            presets={presets()}
            placeholder={[words.from, words.to]}
            onChange={(chosen) => {
              const [from, to] = chosen ?? [];
              if (from && to) onDays([from, to]);
            }}
          />
        )}
      </Field>
      <Field label={words.by} style={{ width: 130 }}>
        {(id) => (
          <Select
            id={id}
            allowClear
            value={filter.by}
            placeholder={text.words.all}
            options={people.map((name) => ({ value: name, label: name }))}
            onChange={(by: string | undefined) => set({ by })}
          />
        )}
      </Field>
      <Field label={words.kind} style={{ width: 230 }}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            allowClear
            maxTagCount="responsive"
            value={filter.kinds}
            placeholder={text.words.all}
            options={kindOptions}
            onChange={(kinds) => set({ kinds })}
          />
        )}
      </Field>
      <Field label={words.words} style={{ width: 150 }}>
        {(id) => (
          <Input
            id={id}
            allowClear
            value={filter.words}
            onChange={(event) => set({ words: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.least} style={{ width: 110 }}>
        {(id) => (
          <InputNumber
            id={id}
            min={1}
            precision={0}
            style={{ width: '100%' }}
            value={filter.least ?? null}
            onChange={(value) => set({ least: value ?? undefined })}
          />
        )}
      </Field>
      <Button onClick={() => onFilter(noFilter)}>{words.clear}</Button>
    </Flex>
  );
}
