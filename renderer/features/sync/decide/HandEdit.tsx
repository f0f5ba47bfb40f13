import { Button, Flex, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { choices } from '@shared/domain/record/codes';
import type { CollectionName } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { fieldLabel } from '@shared/messages/fieldLabel';
import { listOfField } from '../codeLists';
import { type HandKind, handValue } from './handValue';

interface Props {
  collection: CollectionName;
  field: string;
  kind: Exclude<HandKind, 'record' | 'none'>;
  initial: unknown;
  onSave: (value: unknown) => void;
  onCancel: () => void;
}

/** 自己改: neither of the two values but a third, written here. */
export function HandEdit({ collection, field, kind, initial, onSave, onCancel }: Props) {
  const [typed, setTyped] = useState<unknown>(initial);
  const label = text.sync.decide.editLabel(fieldLabel(collection, field));
  const save = (): void => onSave(handValue(typed));
  const words = typeof typed === 'string' ? typed : '';
  const several = Array.isArray(typed) ? typed.map(String) : [];
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const options = choices(listOfField(collection, field) ?? [], today).map((entry) => ({
    value: entry.code,
    label: entry.label,
  }));

  return (
    <Flex gap={12} align="start" wrap>
      {kind === 'line' ? (
        <Input
          aria-label={label}
          value={words}
          style={{ width: 320 }}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={save}
        />
      ) : null}
      {kind === 'text' ? (
        <Input.TextArea
          aria-label={label}
          value={words}
          autoSize={{ minRows: 3, maxRows: 12 }}
          onChange={(event) => setTyped(event.target.value)}
        />
      ) : null}
      {kind === 'number' ? (
        <InputNumber
          aria-label={label}
          value={typeof typed === 'number' ? typed : null}
          onChange={(value) => setTyped(value)}
        />
      ) : null}
      {kind === 'code' ? (
        <Select
          aria-label={label}
          allowClear
          value={words === '' ? null : words}
          options={options}
          style={{ width: 240 }}
          onChange={(value) => setTyped(value)}
        />
      ) : null}
      {kind === 'codes' || kind === 'words' ? (
        <Select
          aria-label={label}
          mode={kind === 'codes' ? 'multiple' : 'tags'}
          value={several}
          options={options}
          style={{ width: 420 }}
          onChange={(value) => setTyped(value)}
        />
      ) : null}
      <Button type="primary" onClick={save}>
        {text.sync.decide.saveEdit}
      </Button>
      <Button onClick={onCancel}>{text.words.cancel}</Button>
    </Flex>
  );
}
