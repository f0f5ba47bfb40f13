import type { Office } from '@/data/office';
import type { KeyRing } from '@/platform/host';
import type { Indexes } from '@/search/indexes';
import { upgradeOptions } from './upgrade';

/** What the pages work with. */
export interface OpenedData {
  office: Office;
  indexes: Indexes;
}

/** Opens the encrypted data with the vault's key; RxDB is loaded only now, so that the lock screen shows at once. */
export async function openData(key: KeyRing, readOnly = false): Promise<OpenedData> {
  const [{ openOffice }, { openIndexes }] = await Promise.all([
    import('@/data/openOffice'),
    import('@/search/openIndexes'),
  ]);
  const office = await openOffice({ key, readOnly, ...upgradeOptions() });
  return { office, indexes: openIndexes(office) };
}

/** What can wait until the data is on the screen: no eviction when the disk is full, no left-overs of a restore. */
export async function settle(): Promise<void> {
  await navigator.storage.persist().catch(() => false);
  const { removeOtherSets } = await import('@/data/backup/dataSets');
  // Left-overs that cannot be removed now are tried again at the next start.
  await removeOtherSets().catch(() => undefined);
}
