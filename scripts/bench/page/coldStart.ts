import { openIndexes } from '@/search/openIndexes';
import { benchOffice, community } from './office';
import { drafts, records } from './people';
import { RawStore } from './rawStore';
import type { Timing } from './timing';

const [office, raw] = ['cold-office', 'cold-raw'];
const screen = 50;

/** Fills both sides: an office with its search snapshot, and the same people in plain text. */
export async function prepareColdStart(count: number): Promise<void> {
  const opened = await benchOffice(office);
  await opened.repo('members').insertMany(drafts(count));
  const indexes = openIndexes(opened);
  await indexes.flush();
  await indexes.close();
  await opened.close();
  const store = new RawStore(raw);
  await store.put(records(count, community).map((record) => ({ ...record })));
  store.close();
}

/** From the data key to the first rows of the list, all indexes ready. */
export async function coldStart(): Promise<Timing> {
  const from = performance.now();
  const opened = await benchOffice(office);
  const openedAt = performance.now();
  const indexes = openIndexes(opened);
  await indexes.ready;
  const rows = indexes.members.rows(indexes.members.query({ limit: screen }));
  const ms = performance.now() - from;
  if (rows.length !== screen) throw new Error(`the list shows ${rows.length} rows`);
  await indexes.close();
  await opened.close();
  return { ms, parts: { openOffice: openedAt - from, indexes: ms - (openedAt - from) } };
}

/** The floor: Dexie opened, the first rows of plain text read by an index. */
export async function coldStartFloor(): Promise<Timing> {
  const from = performance.now();
  const store = new RawStore(raw);
  const rows = await store.first(screen);
  const ms = performance.now() - from;
  if (rows.length !== screen) throw new Error(`the floor shows ${rows.length} rows`);
  store.close();
  return { ms };
}
