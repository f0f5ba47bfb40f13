import { Input } from 'antd';
import { text } from '@shared/messages';
import { Field } from '@/ui/Field';

interface Props {
  label: string;
  next: string;
  again: string;
  onNext: (value: string) => void;
  onAgain: (value: string) => void;
}

/** A new passphrase, typed twice. */
export function NewPassphrase({ label, next, again, onNext, onAgain }: Props) {
  return (
    <>
      <Field label={label}>
        {(id) => (
          <Input.Password
            id={id}
            value={next}
            autoComplete="new-password"
            onChange={(event) => onNext(event.target.value)}
          />
        )}
      </Field>
      <Field label={text.settings.keys.again}>
        {(id) => (
          <Input.Password
            id={id}
            value={again}
            autoComplete="new-password"
            onChange={(event) => onAgain(event.target.value)}
          />
        )}
      </Field>
    </>
  );
}
