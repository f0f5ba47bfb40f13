import { Button, Card, Divider, Flex } from 'antd';
import { Fragment } from 'react';
import { useNavigate } from 'react-router';
import { sealedEntries } from '@shared/domain/meeting/sealedEntries';
import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { recordPath } from '../recordPath';
import { recordTitle } from '../recordTitle';
import { EntryRow } from './EntryRow';
import { SealedDifferences } from './SealedDifferences';
import { useDecide, useSettle } from './useDecide';
import { wholeChoices } from './wholeRecord';

export interface OpenRecord {
  collection: CollectionName;
  content: Envelope;
}

/** All differences of one record, to be decided one by one or all together. */
export function RecordCard({ collection, content }: OpenRecord) {
  const office = useOffice();
  const navigate = useNavigate();
  const decide = useDecide(collection, content.id);
  const viewer = office.profile()?.userName ?? '';
  const path = recordPath(collection, content.id);
  const sealed = sealedEntries(collection, content);
  const settle = useSettle(content.id);
  const free = content.open.filter((entry) => !sealed.includes(entry));
  const whole = wholeChoices(viewer, free);

  return (
    <Card size="small" title={`${text.sync.kinds[collection]}：${recordTitle(collection, content)}`}>
      <Flex vertical gap={12}>
        <Flex gap={12} wrap>
          {whole.map(({ label, decisions }) => (
            <Button key={label} onClick={() => void decide(decisions)}>
              {label}
            </Button>
          ))}
          {path === undefined ? null : (
            <Button onClick={() => void navigate(path)}>{text.sync.decide.openRecord}</Button>
          )}
        </Flex>
        {sealed.length > 0 ? (
          <SealedDifferences
            content={content}
            entries={sealed}
            settle={(amendment) =>
              settle(
                sealed.map(({ id }) => id),
                amendment,
              )
            }
          />
        ) : null}
        {free.map((entry) => (
          <Fragment key={entry.id}>
            <Divider style={{ margin: 0 }} />
            <EntryRow
              collection={collection}
              content={content}
              entry={entry}
              viewer={viewer}
              decide={(choice) => void decide([{ entryId: entry.id, choice }])}
            />
          </Fragment>
        ))}
      </Flex>
    </Card>
  );
}
