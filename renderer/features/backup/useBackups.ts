import type { BackupState } from '@shared/ipc/backup';
import { useEffect, useState } from 'react';
import { host } from '@/platform';

/** The backups there are, read again on `reload`. */
export function useBackups(): { state: BackupState | undefined; reload: () => Promise<void> } {
  const [state, setState] = useState<BackupState>();
  useEffect(() => {
    let left = false;
    void ask().then((found) => {
      if (!left) setState(found);
      return found;
    });
    return () => {
      left = true;
    };
  }, []);
  return { state, reload: async () => setState(await ask()) };
}

const none: BackupState = { backups: [], portable: true };

/** A folder that cannot be read shows as no backups; making one says what is wrong. */
async function ask(): Promise<BackupState> {
  return (await host.backup?.state().catch(() => none)) ?? none;
}
