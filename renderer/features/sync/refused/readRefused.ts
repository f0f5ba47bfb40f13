import { isSealed } from '@shared/domain/meeting/sealedEntries';
import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import type { Office } from '@/data/office';
import { refusedList, runOrder } from '@/sync';
import { recordTitle } from '../recordTitle';
import { refusalSentence } from '../sentences';
import { ofPlaces } from '../useLoaded';

export interface Refused {
  collection: CollectionName;
  id: string;
  title: string;
  reason: string;
  at: string;
  deleted: boolean;
  content: Envelope;
}

/** Everything that the county does not take as it is, with the reason in plain words. */
export async function readRefused(office: Office): Promise<Refused[]> {
  return await ofPlaces(office, async ({ code }) => {
    const all: Refused[] = [];
    for (const collection of runOrder) {
      for (const { record, baseline } of await refusedList(office.replica, collection, code)) {
        const { content, deleted } = record;
        all.push({
          collection,
          id: content.id,
          title: `${recordTitle(collection, content)}${deleted ? text.sync.deletedRecord : ''}`,
          reason: refusalSentence(baseline?.refused, isSealed(collection, content)),
          at: baseline?.refused?.at ?? '',
          deleted,
          content,
        });
      }
    }
    return all;
  });
}
