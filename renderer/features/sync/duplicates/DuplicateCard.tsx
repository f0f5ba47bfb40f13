import { App, Button, Card, Flex, Radio, Skeleton, Table, Typography } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { differingFields } from '@shared/domain/record/combine';
import type { Envelope } from '@shared/domain/record/envelope';
import { sameValue } from '@shared/lib/equal';
import { fieldTables } from '@shared/domain/record/tables';
import { text } from '@shared/messages';
import { fieldLabel } from '@shared/messages/fieldLabel';
import { useOffice, useRecords } from '@/data/context';
import { useIndexes } from '@/search/context';
import { useUndo } from '@/ui/useUndo';
import { recordTitle } from '../recordTitle';
import { shownValue } from '../shownValue';
import type { FoundPair } from '@/search/pairs/findPairs';
import { mergePair } from './mergePair';
import { tellApart } from '@/search/pairs/notSame';

const words = text.duplicates;

/** Two records side by side in what they say differently, and the two ways out. */
export function DuplicateCard({ pair }: { pair: FoundPair }) {
  const { collection, keep, other } = pair;
  const office = useOffice();
  const indexes = useIndexes();
  const offerUndo = useUndo();
  const { message } = App.useApp();
  const { records } = useRecords(collection, [keep, other]);
  const [takeOther, setTakeOther] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [a, b] = records;
  if (!a || !b) return <Skeleton active />;
  const title = recordTitle(collection, a);
  const choosable = new Set(differingFields(collection, a, b));
  const rows = differences(collection, a, b);
  const undecided = a.open.length + b.open.length > 0;

  async function act(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await work();
    } catch {
      message.error(words.failed);
    } finally {
      setBusy(false);
    }
  }

  const merge = async (): Promise<void> => {
    const undo = await mergePair(office, indexes, pair, takeOther);
    if (undo) offerUndo(words.merged(title), undo);
  };
  const keepBoth = async (): Promise<void> => {
    await tellApart(office, pair);
    message.success(words.noted);
  };

  function choose(field: string, side: 'first' | 'second'): void {
    const next = new Set(takeOther);
    if (side === 'second') next.add(field);
    else next.delete(field);
    setTakeOther(next);
  }

  const cell = (field: string, side: 'first' | 'second', value: unknown) => {
    const shown = <span style={{ whiteSpace: 'pre-wrap' }}>{shownValue(collection, field, value)}</span>;
    if (!choosable.has(field)) return shown;
    return (
      <Radio
        checked={takeOther.has(field) === (side === 'second')}
        onChange={() => choose(field, side)}
        name={`${keep} ${other} ${field}`}
      >
        {shown}
      </Radio>
    );
  };

  return (
    <Card size="small" role="region" aria-label={title} title={`${text.sync.kinds[collection]}：${title}`}>
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">{choosable.size > 0 ? words.choose : words.equal}</Typography.Text>
        <Table
          size="small"
          rowKey="field"
          pagination={false}
          dataSource={rows}
          columns={[
            {
              key: 'field',
              title: words.field,
              width: 160,
              render: (_, row) => fieldLabel(collection, row.field),
            },
            {
              key: 'a',
              title: `${words.first}（${stampOf(a)}）`,
              render: (_, row) => cell(row.field, 'first', row.a),
            },
            {
              key: 'b',
              title: `${words.second}（${stampOf(b)}）`,
              render: (_, row) => cell(row.field, 'second', row.b),
            },
          ]}
        />
        <Flex gap={12} align="center" wrap>
          <Button type="primary" disabled={busy || undecided} onClick={() => void act(merge)}>
            {words.merge}
          </Button>
          <Button disabled={busy} onClick={() => void act(keepBoth)}>
            {words.notSame}
          </Button>
          {undecided ? <Typography.Text type="warning">{words.openEntries}</Typography.Text> : null}
        </Flex>
      </Flex>
    </Card>
  );
}

const stampOf = ({ createdBy, createdAt }: Envelope): string =>
  words.by(createdBy, dayjs(createdAt).format('MM-DD HH:mm'));

function differences(
  collection: FoundPair['collection'],
  first: Envelope,
  second: Envelope,
): { field: string; a: unknown; b: unknown }[] {
  const [a, b]: [object, object] = [first, second];
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return Object.keys(fieldTables[collection])
    .map((field): { field: string; a: unknown; b: unknown } => ({
      field,
      a: left.get(field),
      b: right.get(field),
    }))
    .filter((row) => !sameValue(row.a, row.b));
}
