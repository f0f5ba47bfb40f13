import { DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { choices, type CodeEntry } from '@shared/domain/record/codes';
import { visitModes, visitOccasions } from '@shared/domain/visit/codes';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { DateField } from '@/ui/DateField';
import { Field, FieldGrid } from '@/ui/Field';
import type { VisitValues } from './visitValues';

interface Props {
  values: VisitValues;
  focusSaid: boolean;
  problem: string | undefined;
  onChange: (patch: Partial<VisitValues>) => void;
}

const options = (list: readonly CodeEntry[], chosen: string) =>
  choices(list, today(), chosen).map(({ code, label }) => ({ value: code, label }));
const dateFormats = ['YYYY-MM-DD HH:mm', 'YYYY-M-D H:mm', 'YYYY/M/D H:mm'];

/** What was said comes first; the rest is filled in already. */
export function VisitFields({ values, focusSaid, problem, onChange }: Props) {
  return (
    <>
      <Field label={text.visits.said} hint={text.visits.saidHint} problem={problem}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoFocus={focusSaid}
            autoSize={{ minRows: 3 }}
            value={values.said}
            onChange={(event) => onChange({ said: event.target.value })}
          />
        )}
      </Field>
      <FieldGrid min={220}>
        <Field label={text.visits.mode}>
          {(id) => (
            <Select
              id={id}
              value={values.mode}
              options={options(visitModes, values.mode)}
              onChange={(mode: string) => onChange({ mode })}
            />
          )}
        </Field>
        <Field label={text.visits.occasion}>
          {(id) => (
            <Select
              id={id}
              value={values.occasion}
              options={options(visitOccasions, values.occasion)}
              onChange={(occasion: string) => onChange({ occasion })}
            />
          )}
        </Field>
        <Field label={text.visits.at}>
          {(id) => (
            <DatePicker
              id={id}
              showTime={{ format: 'HH:mm', minuteStep: 5 }}
              format={dateFormats}
              allowClear={false}
              maxDate={dayjs()}
              value={dayjs(values.at)}
              onChange={(value) => value && onChange({ at: value.toISOString() })}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <Field label={text.visits.visitors}>
          {(id) => (
            <Input
              id={id}
              value={values.visitors}
              title={text.visits.visitorsHint}
              onChange={(event) => onChange({ visitors: event.target.value })}
            />
          )}
        </Field>
        <DateField
          label={text.visits.followUpAt}
          value={values.followUpAt}
          onChange={(followUpAt) => onChange({ followUpAt: followUpAt ?? '' })}
        />
      </FieldGrid>
    </>
  );
}
