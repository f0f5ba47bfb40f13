import type { OpenedBackup } from '@shared/ipc/backup';
import { create } from 'zustand';

interface Restoring {
  /** The proved backup that a person wants back; set once. */
  asked: OpenedBackup | undefined;
  /** A new passphrase, where the backup was opened by a recovery code and this PC has no keys yet. */
  passphrase: string | undefined;
  ask: (backup: OpenedBackup, passphrase?: string) => void;
}

/** Between the pages, where a backup is chosen, and the session, which owns the open data and replaces it. */
export const useRestoring = create<Restoring>((set) => ({
  asked: undefined,
  passphrase: undefined,
  ask: (asked, passphrase) => set({ asked, passphrase }),
}));
