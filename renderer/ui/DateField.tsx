import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { Field } from './Field';

interface Props {
  label: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  required?: boolean;
  problem?: string | undefined;
}

const formats = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD'];

/** A whole day, picked or typed in any usual spelling. */
export function DateField({ label, value, onChange, required = false, problem }: Props) {
  return (
    <Field label={label} required={required} problem={problem}>
      {(id) => (
        <DatePicker
          id={id}
          format={formats}
          value={value ? dayjs(value) : null}
          onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : undefined)}
          style={{ width: '100%' }}
        />
      )}
    </Field>
  );
}
