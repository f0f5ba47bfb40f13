import { readableCommunities } from '@shared/county/held';
import { disabledRole } from '@shared/county/roles';
import type { Communities } from '@/data/communities';
import { type CountyClient, createCountyClient, readDirectory, readSession } from '@/sync';

const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });

const way: Parameters<typeof createCountyClient>[0] = {
  fetch: (url, init) => fetch(url, init),
  base: '/county',
  clock: Date.now,
  sleep,
  // A county that does not answer at all is told within two minutes.
  timeoutMs: 40_000,
  tries: 3,
};

/** The county behind this window's own host. */
export function openCounty(): CountyClient {
  return createCountyClient(way);
}

/** Its answers to what can wait for a better moment: asked once and not for long. */
const shortWay = { ...way, timeoutMs: 15_000, tries: 1 };

/**
 * Learns from the county what the account may read now: rights that were given or taken since the last time. Throws
 * CountyFault where it does not say; then what is known stays.
 */
export async function hearCounty(communities: Communities, signal?: AbortSignal): Promise<void> {
  const [account, entries] = await Promise.all([
    readSession(shortWay, signal),
    readDirectory(createCountyClient(shortWay), signal),
  ]);
  // An account out of use locks the PC by another way; its rights are not lost, they rest.
  if (!account || account.roles.includes(disabledRole)) return;
  await communities.heard(account, readableCommunities(entries, account.roles));
}
