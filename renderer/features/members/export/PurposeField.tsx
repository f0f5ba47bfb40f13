import { Select } from 'antd';
import { text } from '@shared/messages';
import { Field } from '@/ui/Field';

interface Props {
  /** A code of `text.members.ledgers.purposes`. */
  purpose: string | undefined;
  /** It was asked for and not given. */
  missing: boolean;
  onChange: (next: string | undefined) => void;
}

/** What personal data leaves the house for. */
export function PurposeField({ purpose, missing, onChange }: Props) {
  const words = text.members.ledgers;
  return (
    <Field label={words.purpose} required problem={missing ? words.purposeMissing : undefined}>
      {(id) => (
        <Select
          id={id}
          style={{ width: 260 }}
          value={purpose ?? null}
          options={Object.entries(words.purposes).map(([value, label]) => ({ value, label }))}
          onChange={(next: string | null) => onChange(next ?? undefined)}
        />
      )}
    </Field>
  );
}
