import { Select } from 'antd';
import { useMemo } from 'react';
import type { PlainDate } from '@shared/domain/record/envelope';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { Field } from '@/ui/Field';
import { monthEnds } from './dates';
import type { Figures } from './useFigures';

const words = text.reports.members;

/** Ten years back: older figures were reported on paper. */
const monthsBack = 120;
const none = '';

const nameOf = (date: PlainDate): string =>
  words.monthEnd(Number(date.slice(0, 4)), Number(date.slice(5, 7)));

/** 统计日期, or the date to compare with: today or no comparison first, then the ends of past months. */
export function DateChoice({
  side,
  query,
  than,
  chooseDate,
}: { side: 'on' | 'than' } & Pick<Figures, 'query' | 'than' | 'chooseDate'>) {
  const now = today();
  const taken = side === 'on' ? than?.query.on : query.past && query.on;
  const options = useMemo(
    () => [
      { value: none, label: side === 'on' ? words.onToday : words.thanNone },
      ...monthEnds(now, monthsBack)
        .filter((date) => date !== taken)
        .map((date) => ({ value: date, label: nameOf(date) })),
    ],
    [side, now, taken],
  );
  const value = side === 'on' ? (query.past ? query.on : none) : (than?.query.on ?? none);
  return (
    <Field label={side === 'on' ? words.on : words.than} style={{ width: 200 }}>
      {(id) => (
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          value={value}
          onChange={(date) => chooseDate(side, date === none ? undefined : date)}
        />
      )}
    </Field>
  );
}
