import { App, Button, Card, Flex, Skeleton, Typography } from 'antd';
import dayjs from 'dayjs';
import { databaseName } from '@shared/county/databases';
import type { CollectionName, Envelope, OpenEntry } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { fieldLabel } from '@shared/messages/fieldLabel';
import { useOffice } from '@/data/context';
import type { Office } from '@/data/office';
import { decideOpen, deletionField, openRecords, runOrder } from '@/sync';
import { EmptyState } from '@/ui/EmptyState';
import { sidesSeenBy } from './perspective';
import { recordTitle } from './recordTitle';
import { useRun } from './runStore';
import { shownValue } from './shownValue';
import { useLoaded } from './useLoaded';

interface Open {
  collection: CollectionName;
  content: Envelope;
}

async function readOpen(office: Office, community: string): Promise<Open[]> {
  const all: Open[] = [];
  if (community === '') return all;
  for (const collection of runOrder) {
    const records = await openRecords(office.replica, collection, databaseName(community, collection));
    all.push(...records.map(({ content }) => ({ collection, content })));
  }
  return all;
}

interface SideProps {
  title: string;
  value: string;
  choice?: { label: string; take: () => void };
}

function Side({ title, value, choice }: SideProps) {
  return (
    <Flex vertical gap={8} style={{ flex: 1, minWidth: 200 }}>
      <Typography.Text type="secondary">{title}</Typography.Text>
      <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', margin: 0, flex: 1 }}>
        {value}
      </Typography.Paragraph>
      {choice ? (
        <Button onClick={choice.take} style={{ whiteSpace: 'normal', height: 'auto', minHeight: 38 }}>
          {choice.label}
        </Button>
      ) : null}
    </Flex>
  );
}

function OpenCard({ collection, content, entry }: Open & { entry: OpenEntry }) {
  const office = useOffice();
  const changed = useRun((state) => state.changed);
  const { message } = App.useApp();
  const { decide } = text.sync;
  const isDeletion = entry.field === deletionField;
  const shown = (value: unknown): string => {
    if (isDeletion) return value === true ? decide.deleted : decide.kept;
    return shownValue(collection, entry.field, value);
  };
  const time = (at: string): string => dayjs(at).format('MM-DD HH:mm');

  async function take(choice: 'mine' | 'theirs'): Promise<void> {
    const writer = {
      by: office.profile()?.userName ?? '',
      deviceId: office.deviceId,
      now: new Date().toISOString(),
    };
    try {
      const target = { collection, id: content.id, entryId: entry.id };
      const done = await decideOpen(office.replica, target, choice, writer);
      message.success(done ? decide.done : decide.gone);
    } catch {
      message.error(decide.failed);
    }
    changed();
  }

  const label = isDeletion ? decide.deletion : fieldLabel(collection, entry.field);
  return (
    <Card
      size="small"
      title={`${text.sync.kinds[collection]}：${recordTitle(collection, content)} · ${label}`}
    >
      <Flex gap={24} wrap>
        {isDeletion ? null : <Side title={decide.base} value={shown(entry.base)} />}
        {sidesSeenBy(office.profile()?.userName ?? '', entry, time).map((side) => (
          <Side
            key={side.choice}
            title={side.title}
            value={shown(side.value)}
            choice={{ label: side.label, take: () => void take(side.choice) }}
          />
        ))}
      </Flex>
    </Card>
  );
}

/** 待处理: both values side by side; a choice is an ordinary edit that the next run sends. */
export function DecideList() {
  const open = useLoaded(readOpen);
  if (!open) return <Skeleton active />;
  if (open.length === 0) return <EmptyState title={text.sync.decide.none} />;
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{text.sync.decide.hint}</Typography.Text>
      {open.flatMap((one) =>
        one.content.open.map((entry) => (
          <OpenCard key={`${one.content.id} ${entry.id}`} {...one} entry={entry} />
        )),
      )}
    </Flex>
  );
}
