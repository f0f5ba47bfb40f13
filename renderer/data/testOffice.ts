import 'fake-indexeddb/auto';
import type { Office } from './office';
import { openOffice, type OpenOptions } from './openOffice';

/** For tests in every room: an office in memory with a profile, under a name of its own. Close it before the next. */
export async function openTestOffice(options: Partial<OpenOptions> = {}): Promise<Office> {
  const office = await openOffice({
    key: testKey,
    databaseName: `test-${crypto.randomUUID()}`,
    deviceId: 'pc-1',
    ...options,
  });
  if (!office.profile()) await office.setProfile(testProfile);
  return office;
}

export const testKey = new Uint8Array(32).fill(7);
export const testProfile = {
  communityCode: '110101001001',
  communityName: 'Test Community',
  userName: 'Wang Fang',
};
