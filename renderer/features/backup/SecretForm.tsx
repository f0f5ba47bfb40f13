import { Button, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { Field } from '@/ui/Field';
import type { Secret } from './useRestore';

const words = text.backup.restore;
const keyWords = text.settings.keys;

interface Props {
  /** This PC has no keys yet: a recovery code alone would leave it without a passphrase. */
  needsKeys: boolean;
  /** By the code of the 恢复单; kept outside, for a wrong one takes the form away for a moment. */
  byCode: boolean;
  onByCode: (byCode: boolean) => void;
  onSubmit: (secret: Secret) => void;
}

/** Asks for a passphrase of the time of the backup, or for the code of the 恢复单. */
export function SecretForm({ needsKeys, byCode, onByCode, onSubmit }: Props) {
  const [value, setValue] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<string>();
  const asksNext = byCode && needsKeys;

  function submit(): void {
    const fault = asksNext ? faultOf(next, again) : undefined;
    setProblem(fault);
    if (fault !== undefined || value === '') return;
    onSubmit(byCode ? { code: value, ...(needsKeys && { next }) } : { passphrase: value });
  }

  const password = (label: string, typed: string, change: (to: string) => void, wrong?: string) => (
    <Field label={label} problem={wrong}>
      {(id) => (
        <Input.Password
          id={id}
          value={typed}
          autoComplete="new-password"
          onChange={(event) => change(event.target.value)}
          onPressEnter={submit}
        />
      )}
    </Field>
  );

  return (
    <Flex vertical gap={12} style={{ maxWidth: 440 }}>
      <Typography.Text strong>{byCode ? words.codeTitle : words.secretTitle}</Typography.Text>
      <Typography.Text type="secondary">{byCode ? words.codeHint : words.secretHint}</Typography.Text>
      {byCode ? (
        <Field label={words.code}>
          {(id) => (
            <Input
              id={id}
              autoFocus
              autoComplete="off"
              spellCheck={false}
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
          )}
        </Field>
      ) : (
        password(words.passphrase, value, setValue)
      )}
      {asksNext ? password(words.newPassphrase, next, setNext, problem) : null}
      {asksNext ? password(words.newPassphraseAgain, again, setAgain) : null}
      <Flex gap={12}>
        <Button type="primary" disabled={value === ''} onClick={submit}>
          {words.openIt}
        </Button>
        <Button
          type="link"
          onClick={() => {
            onByCode(!byCode);
            setValue('');
            setProblem(undefined);
          }}
        >
          {byCode ? words.withPassphrase : words.withCode}
        </Button>
      </Flex>
    </Flex>
  );
}

function faultOf(next: string, again: string): string | undefined {
  if (next.length < 6) return keyWords.short;
  return next === again ? undefined : keyWords.differs;
}
