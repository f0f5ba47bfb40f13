import type { LocalStore, Office } from '@/data/office';
import type { CountyStatus } from '@/platform/host';
import { placesOf, standingOf, runOrder } from '@/sync';

const key = 'county.lastAccount';

/** The account under which this PC's records were last reported or are to be; outlives signing out. */
export async function lastAccount(local: LocalStore): Promise<string | undefined> {
  return await local.get<string>(key);
}

/** Call whenever an account is seen at work. */
export async function rememberAccount(local: LocalStore, { user, signedIn }: CountyStatus): Promise<void> {
  if (!signedIn || user === undefined || user === (await lastAccount(local))) return;
  await local.set(key, user);
}

/**
 * Whether another account may take over: not while records wait, which the new account would send in its own name or
 * could not send at all. What the county refused does not count; it would wait for ever.
 */
export function mayChangeAccount(last: string | undefined, next: string, waiting: number): boolean {
  return waiting === 0 || last === undefined || last === next;
}

/** How many records wait for the county, counted now. */
export async function unsentCount(office: Office): Promise<number> {
  let waiting = 0;
  for (const { code } of placesOf(office.communities)) {
    for (const kind of runOrder) {
      // The journal's entry about a run always waits for the next.
      if (kind !== 'journal') waiting += (await standingOf(office.replica, kind, code)).waiting;
    }
  }
  return waiting;
}
