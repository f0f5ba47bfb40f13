import { AutoComplete, Input, Select } from 'antd';
import { choices } from '@shared/domain/record/codes';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { Field, FieldGrid } from '@/ui/Field';
import { type BulkAction, bulkLists } from './plan';

/** What the dialog holds while it is being filled in. */
export interface BulkValues {
  action: BulkAction;
  value: string;
  since: string;
}

interface Props {
  values: BulkValues;
  /** Words that occur in the roster, to choose from or to write otherwise. */
  known: readonly string[];
  sinceProblem: string | undefined;
  onChange: (patch: Partial<BulkValues>) => void;
}

/** Which change, and to what: a code is chosen, a name of a branch, group or tag may be new. */
export function BulkFields({ values, known, sinceProblem, onChange }: Props) {
  const words = text.members.bulk;
  const list = bulkLists[values.action];
  return (
    <FieldGrid>
      <Field label={words.action}>
        {(id) => (
          <Select
            id={id}
            value={values.action}
            options={Object.entries(words.actions).map(([value, label]) => ({ value, label }))}
            onChange={(action: string) => onChange({ action: action as BulkAction, value: '', since: '' })}
          />
        )}
      </Field>
      <Field label={words.value} required>
        {(id) =>
          list ? (
            <Select
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              value={values.value || null}
              options={choices(list, today()).map(({ code, label }) => ({ value: code, label }))}
              onChange={(value: string | null) => onChange({ value: value ?? '' })}
            />
          ) : (
            <AutoComplete
              id={id}
              value={values.value}
              options={known.map((value) => ({ value }))}
              showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
              onChange={(value: string) => onChange({ value })}
            />
          )
        }
      </Field>
      {values.action === 'branch' ? (
        <Field label={words.since} problem={sinceProblem}>
          {(id) => (
            <Input
              id={id}
              placeholder="2026-11-21"
              value={values.since}
              onChange={(event) => onChange({ since: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </FieldGrid>
  );
}
