import { Checkbox, Flex, Typography } from 'antd';
import { text } from '@shared/messages';
import { keyOf, take } from './decisions';
import type { Decisions, FieldChange } from './types';

interface Props {
  row: number;
  fields: FieldChange[];
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
}

const words = text.importing;

/** The fields that a row changes, old → new, each to be taken over or left as it was. */
export function FieldChoices({ row, fields, decisions, onDecide }: Props) {
  return (
    <Flex vertical gap={2}>
      {fields.map(({ key, label, from, to }) => {
        const field = keyOf(row, key);
        const taken = !decisions.kept.has(field);
        return (
          <Checkbox
            key={key}
            checked={taken}
            aria-label={words.takeField(row, label)}
            onChange={(event) => onDecide(take(decisions, [field], event.target.checked))}
          >
            {label}
            {'\u3000'}
            <Typography.Text {...(taken ? { type: 'secondary', delete: true } : { strong: true })}>
              {from || words.blank}
            </Typography.Text>
            {' → '}
            <Typography.Text {...(taken ? { strong: true } : { type: 'secondary' })}>
              {to || words.blank}
            </Typography.Text>
          </Checkbox>
        );
      })}
    </Flex>
  );
}
