import { AutoComplete, Checkbox, Input, Select } from 'antd';
import { inputKinds, type StepInput } from '@shared/domain/member/steps/inputs';
import type { MemberStep } from '@shared/domain/member/steps/type';
import { choices } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import { DateField } from '@/ui/DateField';
import { Field, FieldGrid } from '@/ui/Field';
import { useBranches } from '../list/useBranches';
import { inputLabel, type StepProblems, type StepValues } from './given';

interface Props {
  step: MemberStep;
  values: StepValues;
  problems: StepProblems;
  /** Whether a reason has to be given. */
  reason: boolean;
  onChange: (patch: StepValues) => void;
}

const words = text.members.flows;

/** The date and what else the step asks for; the free text stands last over the whole width. */
export function StepInputs({ step, values, problems, reason, onChange }: Props) {
  const branches = useBranches().map((value) => ({ value }));
  const label = (key: StepInput): string => inputLabel(step, key);
  const given = (key: StepInput): string => {
    const value = values[key];
    return typeof value === 'string' ? value : '';
  };
  const control = (key: StepInput) => (id: string) => {
    const kind = inputKinds[key];
    if (typeof kind === 'object')
      return (
        <Select
          id={id}
          value={given(key) || null}
          options={choices(kind.list, values.date ?? '').map((entry) => ({
            value: entry.code,
            label: entry.label,
          }))}
          onChange={(value: string | null) => onChange({ [key]: value ?? '' })}
        />
      );
    if (kind === 'branch')
      return (
        <AutoComplete
          id={id}
          value={given(key)}
          options={branches}
          showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
          onChange={(value: string) => onChange({ [key]: value })}
        />
      );
    return <Input id={id} value={given(key)} onChange={(event) => onChange({ [key]: event.target.value })} />;
  };
  const field = (key: StepInput) => {
    const kind = inputKinds[key];
    const required = step.required?.includes(key) ?? false;
    if (kind === 'flag')
      return (
        <Checkbox
          key={key}
          checked={values[key] === true}
          style={{ alignSelf: 'end' }}
          onChange={(event) => onChange({ [key]: event.target.checked })}
        >
          {label(key)}
        </Checkbox>
      );
    if (kind === 'date')
      return (
        <DateField
          key={key}
          label={label(key)}
          value={given(key)}
          required={required}
          problem={problems[key]}
          onChange={(value) => onChange({ [key]: value ?? '' })}
        />
      );
    return (
      <Field key={key} label={label(key)} required={required} problem={problems[key]}>
        {control(key)}
      </Field>
    );
  };

  return (
    <>
      <FieldGrid>
        <DateField
          label={words.dates[step.code] ?? words.date}
          value={values.date}
          required
          problem={problems.date}
          onChange={(date) => onChange({ date: date ?? '' })}
        />
        {step.inputs.filter((key) => inputKinds[key] !== 'text').map(field)}
      </FieldGrid>
      {step.inputs.includes('text') ? (
        <Field
          label={label('text')}
          required={reason || (step.required?.includes('text') ?? false)}
          problem={problems.text}
        >
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 2 }}
              value={given('text')}
              onChange={(event) => onChange({ text: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
