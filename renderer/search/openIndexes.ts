import type { CollectionName } from '@shared/domain/record/envelope';
import type { Records } from '@shared/domain/records';
import type { Office } from '@/data/office';
import type { Repository } from '@/data/repository';
import type { Indexes } from './indexes';
import { Announcer } from './live/announcer';
import { Feed } from './live/feed';
import { LiveIndex } from './live/liveIndex';
import type { RowSource } from './live/source';
import { councilSource } from './rows/councilSource';
import { nextDue } from './rows/due';
import { householdSource } from './rows/householdSource';
import { lastVisits } from './rows/lastVisits';
import { ledgerSource } from './rows/ledgerSource';
import { matterSource } from './rows/matterSource';
import { meetingSource } from './rows/meetingSource';
import { memberSourceWith } from './rows/memberSource';
import { pointsOfYear } from './rows/points';
import { visitSource } from './rows/visitSource';

/** What of an office the indexes need. */
export interface IndexedOffice {
  repo<N extends CollectionName>(name: N): Pick<Repository<Records[N]>, 'subscribe' | 'changedSince'>;
  blobs: Office['blobs'];
}

/** Opens the memory indexes; they are usable at once and complete when `ready` resolves. */
export function openIndexes(office: IndexedOffice): Indexes {
  const open = <N extends CollectionName, Row extends { id: string }>(
    name: N,
    source: RowSource<Row, Records[N]>,
    also?: Announcer,
  ) => {
    const announcer = new Announcer();
    const feed = new Feed<Row, Records[N]>(source, office.repo(name), office.blobs, announcer, (many) => {
      announcer.changed(many);
      also?.changed(many);
    });
    return { feed, announcer, index: new LiveIndex(feed.layers, announcer) };
  };

  // What is known of a household depends on its visits, so their changes are announced for both.
  const visitsChanged = new Announcer();
  const visits = open('visits', visitSource, visitsChanged);
  const last = lastVisits(visits.feed.layers);
  const households = open(
    'households',
    householdSource({
      lastVisitAt: ({ id }) => last(id)?.met,
      lastTriedAt: ({ id }) => last(id)?.tried,
      nextDueAt: (row) => nextDue(row, last(row.id)?.met),
    }),
  );
  visitsChanged.subscribe(() => households.announcer.now());

  // What a member has in points is added up from the ledger.
  const ledgerChanged = new Announcer();
  const ledger = open('ledger', ledgerSource, ledgerChanged);
  const points = pointsOfYear(ledger.feed.layers);
  const members = open('members', memberSourceWith({ points: ({ id }) => points(id) }));
  ledgerChanged.subscribe(() => members.announcer.now());

  const meetings = open('meetings', meetingSource);
  const matters = open('matters', matterSource);
  const councils = open('councils', councilSource);
  const opened = [visits, households, ledger, members, councils, meetings, matters];
  const feeds = opened.map(({ feed }) => feed);
  const start = async (): Promise<void> => {
    await Promise.all(feeds.map((feed) => feed.start()));
    // Households and members may have been announced before visits and ledger were complete.
    households.announcer.now();
    members.announcer.now();
  };
  const ready = start();
  // Whoever waits for `ready` sees the failure; nobody waiting is no reason for a second one.
  ready.catch(() => undefined);

  return {
    members: members.index,
    households: households.index,
    visits: visits.index,
    meetings: meetings.index,
    matters: matters.index,
    councils: councils.index,
    ledger: ledger.index,
    ready,
    refresh() {
      for (const { announcer } of opened) announcer.now();
    },
    async flush() {
      await ready;
      for (const feed of feeds) await feed.flush();
    },
    async close() {
      visitsChanged.stop();
      ledgerChanged.stop();
      for (const feed of feeds) await feed.close();
    },
  };
}
