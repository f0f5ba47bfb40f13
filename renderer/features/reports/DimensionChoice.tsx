import { Select } from 'antd';
import { text } from '@shared/messages';
import { Field } from '@/ui/Field';
import { dimensionLabel, dimensionNames } from './labels';
import type { Figures } from './useFigures';

const options = dimensionNames.map((value) => ({ value, label: dimensionLabel(value) }));

/** 行 or 列 of the table. */
export function DimensionChoice({
  side,
  query,
  choose,
}: { side: 'row' | 'column' } & Pick<Figures, 'query' | 'choose'>) {
  return (
    <Field label={text.reports.members[side]} style={{ width: 200 }}>
      {(id) => (
        <Select
          id={id}
          options={options.filter(({ value }) => value !== 'community' || query.communities)}
          value={query[side]}
          onChange={(name) => choose(side, name)}
        />
      )}
    </Field>
  );
}
