import type { Office } from '@/data/office';
import { openOffice } from '@/data/openOffice';
import { removeDatabases } from './rawStore';

/** The same at every start, so that a later start can open what an earlier one wrote; nothing real is under it. */
const key = new Uint8Array(32).fill(7);

export const community = '990000000001';

/** Opens (or makes) an office of the bench. */
export async function benchOffice(databaseName: string, code = community): Promise<Office> {
  const office = await openOffice({ key, databaseName });
  if (!office.profile()) {
    await office.setProfile({ communityCode: code, communityName: '测试社区', userName: '王秀兰' });
  }
  return office;
}

/** Does something with an empty office and removes it afterwards. */
export async function withOffice<T>(work: (office: Office) => Promise<T>, code = community): Promise<T> {
  const name = `bench-${crypto.randomUUID()}`;
  const office = await benchOffice(name, code);
  try {
    return await work(office);
  } finally {
    await office.close();
    await removeDatabases(name);
  }
}
