import { Button, Checkbox, Flex, Input, Space, Typography } from 'antd';
import { useState } from 'react';
import { newId } from '@shared/lib/ids';
import { text } from '@shared/messages';
import { Field } from '@/ui/Field';
import type { VisitValues } from './visitValues';

type Need = VisitValues['needs'][number];

interface Props {
  needs: Need[];
  onChange: (needs: Need[]) => void;
}

/** What the household asks for, one line each; each becomes a matter unless unticked. */
export function NeedList({ needs, onChange }: Props) {
  const [typed, setTyped] = useState('');

  function add(): void {
    const need = typed.trim();
    if (need === '') return;
    onChange([...needs, { id: newId(), text: need, asMatter: true }]);
    setTyped('');
  }

  return (
    <Flex vertical gap={8}>
      <Field label={text.visits.needs} hint={text.visits.needHint}>
        {(id) => (
          <Space.Compact style={{ width: '100%' }}>
            <Input
              id={id}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                // While an input method composes, Enter chooses a word.
                if (event.key === 'Enter' && !event.ctrlKey && !event.nativeEvent.isComposing) add();
              }}
              onBlur={add}
            />
            <Button onClick={add}>{text.visits.addNeed}</Button>
          </Space.Compact>
        )}
      </Field>
      {needs.map((need) => (
        <Flex key={need.id} gap={16} align="center">
          <Typography.Text style={{ flex: 1 }}>{need.text}</Typography.Text>
          <Checkbox
            checked={need.asMatter}
            onChange={(event) =>
              onChange(
                needs.map((each) =>
                  each.id === need.id ? { ...each, asMatter: event.target.checked } : each,
                ),
              )
            }
          >
            {text.visits.asMatter}
          </Checkbox>
          <Button type="link" onClick={() => onChange(needs.filter(({ id }) => id !== need.id))}>
            {text.visits.removeNeed}
          </Button>
        </Flex>
      ))}
    </Flex>
  );
}
