import { Button, Flex, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { databaseName } from '@shared/county/databases';
import { text } from '@shared/messages';
import type { Office } from '@/data/office';
import { openRecords, runOrder } from '@/sync';
import { EmptyState } from '@/ui/EmptyState';
import { ofPlaces, useLoaded } from '../useLoaded';
import { type OpenRecord, RecordCard } from './RecordCard';

const portion = 30;

const readOpen = async (office: Office): Promise<OpenRecord[]> =>
  await ofPlaces(office, async ({ code }) => {
    const all: OpenRecord[] = [];
    for (const collection of runOrder) {
      const records = await openRecords(office.replica, collection, databaseName(code, collection));
      // What the account may not change, somebody of that community decides.
      const { change } = office.communities.allowed(code, collection);
      const own = records.filter(({ content }) => change(content));
      all.push(...own.map(({ content }) => ({ collection, content })));
    }
    return all;
  });

/** 待处理: both values side by side; a choice is an ordinary edit that the next run sends. */
export function DecideList() {
  const open = useLoaded(readOpen);
  const [shown, setShown] = useState(portion);
  const { decide, waitingMore, show } = text.sync;
  if (!open) return <Skeleton active />;
  if (open.length === 0) return <EmptyState title={decide.none} />;
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{decide.hint}</Typography.Text>
      {open.slice(0, shown).map((one) => (
        <RecordCard key={one.content.id} {...one} />
      ))}
      {open.length > shown ? (
        <Flex gap={16} align="center">
          <Typography.Text type="secondary">{waitingMore(shown, open.length)}</Typography.Text>
          <Button onClick={() => setShown(shown + portion)}>{show}</Button>
        </Flex>
      ) : null}
    </Flex>
  );
}
