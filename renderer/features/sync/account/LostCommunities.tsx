import { Alert, App, Button, Flex } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { CollectionName } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import type { Community } from '@/data/communities';
import { useOffice } from '@/data/context';
import { outputSentence, saveNoted } from '@/data/journal/saveNoted';
import type { Office } from '@/data/office';
import { refusedList, runOrder, waitingRecords } from '@/sync';
import type { ReplicaRecord } from '@/data/replica';
import { recordTitle } from '../recordTitle';
import type { Refused } from '../refused/readRefused';
import { refusedSheet } from '../refused/refusedSheet';
import { useLoaded } from '../useLoaded';
import { RemoveCommunity } from './RemoveCommunity';

const words = text.sync.lost;

/** More than a PC holds unsent; a list needs a bound. */
const mostRows = 10_000;

interface Lost {
  community: Community;
  unsent: Refused[];
  /** What lies here, by kind. */
  here: Map<CollectionName, number>;
}

function rowOf(collection: CollectionName, { content, deleted }: ReplicaRecord): Refused {
  const title = `${recordTitle(collection, content)}${deleted ? text.sync.deletedRecord : ''}`;
  return { collection, id: content.id, title, reason: words.reason, at: content.updatedAt, deleted, content };
}

/** What of the communities whose rights were lost never reached the county; the journal is nobody's work. */
async function readLost(office: Office): Promise<Lost[]> {
  const found: Lost[] = [];
  for (const community of office.communities.list()) {
    if (community.lostAt === undefined) continue;
    const unsent: Refused[] = [];
    for (const kind of runOrder) {
      if (kind === 'journal') continue;
      const waiting = await waitingRecords(office.replica, kind, community.code, mostRows);
      const refused = await refusedList(office.replica, kind, community.code);
      const records = [...waiting, ...refused.map(({ record }) => record)];
      unsent.push(...records.map((record) => rowOf(kind, record)));
    }
    found.push({ community, unsent, here: await office.removal.count(community.code) });
  }
  return found;
}

/** Communities that may only be looked at by now, and the way to keep what could not be reported any more. */
export function LostCommunities() {
  const office = useOffice();
  const { message } = App.useApp();
  const lost = useLoaded(readLost);
  const [removing, setRemoving] = useState<Lost>();
  const { refused } = text.sync;

  async function save({ community, unsent }: Lost): Promise<void> {
    const day = dayjs().format('YYYY-MM-DD');
    try {
      // The writer is large and rarely needed.
      const { writeWorkbook } = await import('@/documents/write/writeWorkbook');
      const bytes = await writeWorkbook([refusedSheet(unsent, community.name, day)]);
      const out = { suggestedName: words.fileName(community.name, day), bytes };
      const detail = { count: unsent.length, masked: false, purpose: 'keeping' };
      const file = await saveNoted(office, out, { what: 'unsent', format: 'xlsx', ...detail });
      if (file === undefined) return;
      message.success(`${refused.exported(file)}。${refused.exportHint}`);
    } catch (error) {
      message.error(outputSentence(error, refused.exportFailed));
    }
  }

  if (!lost || lost.length === 0) return null;
  return (
    <Flex vertical gap={8}>
      {lost.map((one) => (
        <Alert
          key={one.community.code}
          type="warning"
          showIcon
          title={words.title(one.community.name, dayjs(one.community.lostAt).format('YYYY-MM-DD'))}
          description={sentence(one)}
          action={
            <Flex gap={12} wrap>
              {one.unsent.length > 0 ? (
                <Button onClick={() => void save(one)}>{words.export(one.unsent.length)}</Button>
              ) : null}
              {one.here.size > 0 ? <Button onClick={() => setRemoving(one)}>{words.remove}</Button> : null}
            </Flex>
          }
        />
      ))}
      {removing ? (
        <RemoveCommunity
          community={removing.community}
          here={removing.here}
          unsent={removing.unsent.length}
          onClose={() => setRemoving(undefined)}
        />
      ) : null}
    </Flex>
  );
}

function sentence({ unsent, here }: Lost): string {
  if (unsent.length > 0) return words.unsent(unsent.length);
  return here.size > 0 ? words.nothing : words.gone;
}
