import { create } from 'zustand';
import { note } from '@/data/journal/note';
import type { Office } from '@/data/office';

/** Under which key of `Office.local` a restored set says that it is one, until its journal has it. */
export const restoredKey = 'restored';

export interface RestoredNote {
  /** Instants. */
  at: string;
  backupAt: string;
}

/** Set when the data was restored just before, until it was said. */
export const useRestored = create<{ to: string | undefined }>(() => ({ to: undefined }));

/** Whether the data is that of a backup and has not been opened since. */
export async function isRestored(office: Office): Promise<boolean> {
  return (await office.local.get(restoredKey).catch(() => undefined)) !== undefined;
}

/** The restored set says once in its journal who restored what. */
export async function noteRestored(office: Office): Promise<void> {
  const told = await office.local.get<RestoredNote>(restoredKey);
  if (!told) return;
  await note(office, 'restore', { backupAt: told.backupAt, restoredAt: told.at });
  await office.local.remove(restoredKey);
  useRestored.setState({ to: told.backupAt });
}
