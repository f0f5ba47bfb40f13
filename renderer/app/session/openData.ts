import type { Office } from '@/data/office';
import type { KeyRing } from '@/platform/host';
import type { Indexes } from '@/search/indexes';

/** What the pages work with. */
export interface OpenedData {
  office: Office;
  indexes: Indexes;
}

/** Opens the encrypted data with the vault's key; RxDB is loaded only now, so that the lock screen shows at once. */
export async function openData(key: KeyRing): Promise<OpenedData> {
  const [{ openOffice }, { openIndexes }] = await Promise.all([
    import('@/data/openOffice'),
    import('@/search/openIndexes'),
  ]);
  const office = await openOffice({ key });
  return { office, indexes: openIndexes(office) };
}
