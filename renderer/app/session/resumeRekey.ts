import type { Office } from '@/data/office';

/** Goes on with a change of the data key that was broken off. */
export async function resumeRekey(office: Office): Promise<void> {
  const { useRekey } = await import('@/features/settings');
  void useRekey.getState().resume(office);
}
