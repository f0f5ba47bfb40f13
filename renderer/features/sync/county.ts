import { type CountyClient, createCountyClient } from '@/sync';

const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });

/** The county behind this window's own host. */
export function openCounty(): CountyClient {
  return createCountyClient({
    fetch: (url, init) => fetch(url, init),
    base: '/county',
    clock: Date.now,
    sleep,
    // A county that does not answer at all is told within two minutes.
    timeoutMs: 40_000,
    tries: 3,
  });
}
