import { AutoComplete, Checkbox, Divider, Input, Select } from 'antd';
import { floatingDirections, floatingKinds, memberCare } from '@shared/domain/member/codes';
import { memberLists } from '@shared/domain/member/lists';
import { choices, type CodeEntry } from '@shared/domain/record/codes';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { Field, FieldGrid } from '@/ui/Field';
import { useBranches } from '../list/useBranches';
import type { Problems } from './readValues';
import type { CodeKey, DateKey, LineKey, MemberValues } from './values';

interface Props {
  values: MemberValues;
  problems: Problems;
  /** 党籍状态 of somebody already in the roster changes by a step with its ground, not in the form. */
  standingFixed: boolean;
  onChange: (patch: Partial<MemberValues>) => void;
  onEnter: () => void;
}

const options = (list: readonly CodeEntry[], chosen: string | readonly string[]) =>
  choices(list, today(), chosen).map(({ code, label }) => ({ value: code, label }));
const datePlaceholder = '1980-10-05';

/** All fields of the form in groups; Enter saves. */
export function MemberFields({ values, problems, standingFixed, onChange, onEnter }: Props) {
  const branches = useBranches().map((value) => ({ value }));
  const labels = text.fields.members;

  const typed = (
    key: LineKey | DateKey | 'since' | 'place' | 'contact',
    label: string,
    placeholder?: string,
  ) => (
    <Field key={key} label={label} required={key === 'name'} problem={problems[key]}>
      {(id) => (
        <Input
          id={id}
          autoFocus={key === 'name'}
          value={values[key]}
          {...(placeholder && { placeholder })}
          onChange={(event) => onChange({ [key]: event.target.value })}
          onPressEnter={onEnter}
        />
      )}
    </Field>
  );
  const line = (key: LineKey) => typed(key, labels[key]);
  const date = (key: DateKey) => typed(key, labels[key], datePlaceholder);
  const chosen = (key: CodeKey | 'kind' | 'direction', label: string, list: readonly CodeEntry[]) => (
    <Field
      key={key}
      label={label}
      hint={key === 'standing' && standingFixed ? text.members.standingHint : undefined}
    >
      {(id) => (
        <Select
          id={id}
          disabled={key === 'standing' && standingFixed}
          allowClear={key !== 'category' && key !== 'standing' && key !== 'direction'}
          showSearch={{ optionFilterProp: 'label' }}
          value={values[key] || null}
          options={options(list, values[key])}
          onChange={(value: string | null) => onChange({ [key]: value ?? '' })}
        />
      )}
    </Field>
  );
  const code = (key: CodeKey) => chosen(key, labels[key], memberLists[key]);

  return (
    <>
      <Divider titlePlacement="start">{text.members.groups.person}</Divider>
      <FieldGrid>
        {line('name')}
        {line('idNumber')}
        {code('gender')}
        {date('birthDate')}
        {code('ethnicity')}
        {line('nativePlace')}
        {line('mobile')}
        {line('address')}
        {code('education')}
        {line('school')}
        {code('occupation')}
        {line('employerPost')}
      </FieldGrid>
      <Divider titlePlacement="start">{text.members.groups.party}</Divider>
      <FieldGrid>
        {code('category')}
        {code('standing')}
        {date('joinedAt')}
        {date('fullMemberAt')}
        <Field label={labels.branch}>
          {(id) => (
            <AutoComplete
              id={id}
              value={values.branch}
              options={branches}
              showSearch={{ filterOption: (typedText, option) => (option?.value ?? '').includes(typedText) }}
              onChange={(value: string) => onChange({ branch: value })}
            />
          )}
        </Field>
        {line('group')}
        {line('partyPost')}
        {line('introducers')}
      </FieldGrid>
      <Divider titlePlacement="start">{text.members.groups.floating}</Divider>
      <Checkbox
        checked={values.isFloating}
        onChange={(event) => onChange({ isFloating: event.target.checked })}
      >
        {text.members.isFloating}
      </Checkbox>
      {values.isFloating ? (
        <FieldGrid>
          {chosen('direction', text.members.floatingFields.direction, floatingDirections)}
          {chosen('kind', text.members.floatingFields.kind, floatingKinds)}
          {typed('since', text.members.floatingFields.since, datePlaceholder)}
          {typed('place', text.members.floatingFields.place)}
          {typed('contact', text.members.floatingFields.contact)}
        </FieldGrid>
      ) : null}
      <Divider titlePlacement="start">{text.members.groups.more}</Divider>
      <FieldGrid>
        <Field label={labels.care}>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              value={values.care}
              options={options(memberCare, values.care)}
              onChange={(care: string[]) => onChange({ care })}
            />
          )}
        </Field>
        {line('rewards')}
        {line('note')}
      </FieldGrid>
    </>
  );
}
