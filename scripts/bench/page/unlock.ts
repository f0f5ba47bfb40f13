import { openIndexes } from '@/search/openIndexes';
import { benchOffice } from './office';
import { drafts } from './people';
import { openPlainOffice, type PlainOffice } from './plainOffice';
import type { Timing } from './timing';

const [sealed, plain] = ['unlock-sealed', 'unlock-plain'];
const screen = 50;

type Opened = Pick<PlainOffice, 'repo' | 'blobs' | 'close'>;

/** Fills an office and the same in plain text with so many members, search snapshots included. */
export async function prepareUnlock(count: number): Promise<void> {
  const people = drafts(count);
  // One after the other: RxDB holds 13 collections at a time.
  for (const open of [() => benchOffice(sealed), () => openPlainOffice(plain)]) {
    const office: Opened = await open();
    await office.repo('members').insertMany(people);
    const indexes = openIndexes(office);
    await indexes.flush();
    await indexes.close();
    await office.close();
  }
}

/** From the data key to the first rows of the list. */
export const unlock = (): Promise<Timing> => usable(() => benchOffice(sealed));

/** The same from data that needs no key. */
export const unlockPlain = (): Promise<Timing> => usable(() => openPlainOffice(plain));

async function usable(open: () => Promise<Opened>): Promise<Timing> {
  const from = performance.now();
  const office = await open();
  const openedAt = performance.now();
  const indexes = openIndexes(office);
  await indexes.ready;
  const ids = indexes.members.query({ limit: screen });
  const rows = indexes.members.rows(ids);
  const listed = performance.now();
  // A list is usable when a click on a row shows the record.
  const [first] = await office.repo('members').getMany(ids.slice(0, 1));
  const ms = performance.now() - from;
  if (rows.length !== screen || !first) throw new Error(`the list shows ${rows.length} rows`);
  await indexes.close();
  await office.close();
  return { ms, parts: { open: openedAt - from, indexes: listed - openedAt } };
}
