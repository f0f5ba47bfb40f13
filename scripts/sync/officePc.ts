import { newId } from '@shared/lib/ids';
import type { Office } from '@/data/office';
import { openTestOffice } from '@/data/testOffice';
import { type CountyClient, type RunReport, createCountyClient, runSync } from '@/sync';
import type { TestCounty } from './testCounty';

/** RxDB holds 13 collections in a process, so the two PCs of a test take turns, each on its own disk. */
export async function atPc<T>(
  county: TestCounty,
  pc: 'a' | 'b',
  work: (office: Office) => Promise<T>,
): Promise<T> {
  const office = await openTestOffice({ databaseName: `pc-${pc}-${county.code}`, deviceId: `pc-${pc}` });
  await office.setProfile({ communityCode: county.code, communityName: 'Test', userName: `Person ${pc}` });
  try {
    return await work(office);
  } finally {
    await office.close();
  }
}

/** The county as an account of it, over HTTP; waits for nothing between two tries. */
export function clientOf(county: TestCounty, user: string): CountyClient {
  const authorization = county.authorization(user);
  return createCountyClient({
    base: county.url,
    clock: Date.now,
    sleep: () => Promise.resolve(),
    fetch: (url, init) =>
      fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), authorization } }),
  });
}

/** One run of an office's records under an account. */
export function syncOffice(county: TestCounty, office: Office, user: string): Promise<RunReport> {
  return runSync({
    store: office.replica,
    county: clientOf(county, user),
    community: county.code,
    user,
    deviceId: office.deviceId,
    clock: Date.now,
    newId: () => newId(),
  });
}
