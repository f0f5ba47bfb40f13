import { create } from 'zustand';
import { isBackupDue, makeBackup } from '@/data/backup/makeBackup';
import type { OpenOptions } from '@/data/openOffice';
import { host } from '@/platform';

interface Upgrade {
  /** How far the data of an earlier version has come; undefined where there is nothing to raise. */
  progress: { step: 'backup' | 'raise'; done: number; total: number } | undefined;
  /** Somebody decided so, after the backup had failed. */
  withoutBackup: boolean;
}

export const useUpgrade = create<Upgrade>(() => ({ progress: undefined, withoutBackup: false }));

/** Backs up data of an earlier version before it is raised, and tells how far both have come. */
export function upgradeOptions(): Pick<OpenOptions, 'beforeUpgrade' | 'onUpgrade'> {
  const { backup } = host;
  const tell =
    (step: 'backup' | 'raise') =>
    (done: number, total: number): void =>
      useUpgrade.setState({ progress: { step, done, total } });
  return {
    onUpgrade: tell('raise'),
    ...(backup && {
      async beforeUpgrade(data) {
        if (useUpgrade.getState().withoutBackup) return;
        const { lastAt } = await backup.state();
        // A raising that was cut off has made it already.
        if (lastAt !== undefined && !(await isBackupDue(data))) return;
        await makeBackup(data, backup, { reason: 'beforeMigration', onProgress: tell('backup') });
      },
    }),
  };
}
