import type { Office } from '@/data/office';
import { host } from '@/platform';
import { lastAccount } from './lastAccount';

/** The account that this PC reports to the county with; undefined where it never had one. */
export async function reportsTo(office: Office): Promise<string | undefined> {
  return (await host.county.status()).user ?? (await lastAccount(office.local));
}
