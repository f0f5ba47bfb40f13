import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { text } from '@shared/messages';
import { useIndexes, useIndexQuery } from '@/search/context';
import type { HouseholdRow } from '@/search/indexes';
import { Field } from '@/ui/Field';

interface Props {
  value: string;
  autoFocus: boolean;
  problem: string | undefined;
  onChange: (householdId: string) => void;
}

const shownAtOnce = 30;

/** Address and head in one line. */
function lineOf({ compound, building, stairwell, room, head }: HouseholdRow): string {
  return [[compound, building, stairwell, room].filter(Boolean).join(' '), head].filter(Boolean).join(' · ');
}

/** Finds a household while typing its head, initials or room. */
export function HouseholdSelect({ value, autoFocus, problem, onChange }: Props) {
  const { households } = useIndexes();
  const [typed, setTyped] = useState('');
  const ids = useIndexQuery(households, { text: typed, limit: shownAtOnce });
  const options = useMemo(() => {
    const shown = value && !ids.includes(value) ? [value, ...ids] : ids;
    return shown.flatMap((id) => {
      const row = households.row(id);
      return row ? [{ value: id, label: lineOf(row) }] : [];
    });
  }, [households, ids, value]);
  return (
    <Field label={text.visits.household} required problem={problem}>
      {(id) => (
        <Select
          id={id}
          autoFocus={autoFocus}
          showSearch={{ filterOption: false, onSearch: setTyped }}
          value={value || null}
          placeholder={text.visits.chooseHint}
          options={options}
          onChange={(chosen: string | null) => onChange(chosen ?? '')}
        />
      )}
    </Field>
  );
}
