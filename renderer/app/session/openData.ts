import type { Office } from '@/data/office';

/** Opens the encrypted data with the vault's key; RxDB is loaded only now, so that the lock screen shows at once. */
export async function openData(key: Uint8Array): Promise<Office> {
  const { openOffice } = await import('@/data/openOffice');
  return openOffice({ key });
}
