import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { text } from '@shared/messages';
import { useIndexes, useIndexQuery } from '@/search/context';
import type { HouseholdRow } from '@/search/indexes';
import { Field } from '@/ui/Field';

interface Props {
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

const shownAtOnce = 30;

const lineOf = ({ compound, building, stairwell, room, head }: HouseholdRow): string =>
  [[compound, building, stairwell, room].filter(Boolean).join(''), head].filter(Boolean).join(' ');

/** Several households, found while typing head, building or room. */
export function HouseholdsField({ value, onChange }: Props) {
  const words = text.members.inService.form;
  const { households } = useIndexes();
  const [typed, setTyped] = useState('');
  const ids = useIndexQuery(households, { text: typed, limit: shownAtOnce });
  const options = useMemo(
    () =>
      households
        .rows([...value, ...ids.filter((id) => !value.includes(id))])
        .map((row) => ({ value: row.id, label: lineOf(row) })),
    [households, ids, value],
  );
  return (
    <Field label={words.households} hint={words.householdsHint(value.length)}>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          maxTagCount={6}
          showSearch={{ filterOption: false, onSearch: setTyped }}
          value={[...value]}
          placeholder={words.householdsSearch}
          options={options}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
