import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { type Choice, deletionField } from '@shared/domain/record/decide';
import type { CollectionName, Envelope, OpenEntry } from '@shared/domain/record/envelope';
import { readPath } from '@shared/domain/record/path';
import { text } from '@shared/messages';
import { shownValue } from '../shownValue';
import { entryLabel } from './entryLabel';
import { HandEdit } from './HandEdit';
import { handKind } from './handValue';
import { sidesSeenBy } from './perspective';
import { Side, sideTime } from './Side';

interface Props {
  collection: CollectionName;
  content: Envelope;
  entry: OpenEntry;
  viewer: string;
  decide: (choice: Choice) => void;
}

/** One difference: what stood before, both values, and the ways out of it. */
export function EntryRow({ collection, content, entry, viewer, decide }: Props) {
  const [editing, setEditing] = useState(false);
  const words = text.sync.decide;
  const isDeletion = entry.field === deletionField;
  const shown = (value: unknown): string => {
    if (isDeletion) return value === true ? words.deleted : words.kept;
    return shownValue(collection, entry.field, value);
  };
  const sides = sidesSeenBy(viewer, entry, sideTime);
  const kind = isDeletion ? 'none' : handKind(collection, entry);
  const label = isDeletion ? words.deletion : entryLabel(collection, content, entry.field);
  const living = entry.mine === true ? entry.theirsBy : entry.mineBy;

  return (
    <section aria-label={label}>
      <Flex vertical gap={8}>
        <Typography.Text strong>{label}</Typography.Text>
        {isDeletion ? (
          <Typography.Text type="secondary">{words.deletionTheirs(living)}</Typography.Text>
        ) : null}
        <Flex gap={24} wrap>
          {isDeletion ? null : <Side title={words.base} value={shown(entry.base)} />}
          {sides.map((side) => (
            <Side
              key={side.choice}
              title={side.title}
              value={shown(side.value)}
              choice={{ label: side.label, take: () => decide(side.choice) }}
            />
          ))}
        </Flex>
        {kind === 'record' ? (
          <Flex gap={12} align="center" wrap>
            <Button onClick={() => decide({ value: readPath(content, entry.field) })}>
              {words.keepCurrent}
            </Button>
            <Typography.Text type="secondary">{words.complexHint}</Typography.Text>
          </Flex>
        ) : null}
        {kind !== 'record' && kind !== 'none' && !editing ? (
          <div>
            <Button onClick={() => setEditing(true)}>{words.edit}</Button>
          </div>
        ) : null}
        {kind !== 'record' && kind !== 'none' && editing ? (
          <HandEdit
            collection={collection}
            field={entry.field}
            kind={kind}
            initial={sides[0]?.value}
            onSave={(value) => decide({ value })}
            onCancel={() => setEditing(false)}
          />
        ) : null}
      </Flex>
    </section>
  );
}
