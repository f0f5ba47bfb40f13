import { create } from 'zustand';
import { isBackupDue, makeBackup } from '@/data/backup/makeBackup';
import { setSafetyBackup } from '@/data/backup/safety';
import type { Office } from '@/data/office';
import { host } from '@/platform';
import { useSession } from './sessionStore';

interface Backups {
  /** Set while the window waits for its last backup. */
  leaving: { done: number; total: number } | undefined;
  stop: AbortController | undefined;
  /** The last automatic one went wrong. */
  failed: boolean;
}

export const useAutomatic = create<Backups>(() => ({
  leaving: undefined,
  stop: undefined,
  failed: false,
}));

/** The screen is filled first. */
const afterOpeningMs = 15_000;
const lookEveryMs = 10 * 60_000;

/** Daily backups and those before imports, as long as this office is open. Gives the way to stop. */
export function keepBackups(office: Office): () => void {
  const { backup } = host;
  if (!backup) return () => undefined;

  const make = async (reason: 'daily' | 'beforeImport'): Promise<void> => {
    try {
      await makeBackup(office, backup, { reason });
      useAutomatic.setState({ failed: false });
    } catch (error) {
      useAutomatic.setState({ failed: true });
      void host.app.report({ message: `automatic backup: ${String(error)}` });
    }
  };
  const look = async (): Promise<void> => {
    const { lastAt } = await backup.state();
    const today = new Date().toDateString();
    if (lastAt === undefined || new Date(lastAt).toDateString() !== today) await make('daily');
  };
  setSafetyBackup(async () => {
    if (await isBackupDue(office)) await make('beforeImport');
  });
  const first = setTimeout(() => void look(), afterOpeningMs);
  const timer = setInterval(() => void look(), lookEveryMs);
  return () => {
    clearTimeout(first);
    clearInterval(timer);
    setSafetyBackup(undefined);
  };
}

async function backUpAndLeave(): Promise<void> {
  const { phase, office, readOnly } = useSession.getState();
  const { backup } = host;
  try {
    if (phase === 'open' && office && !readOnly && backup && (await isBackupDue(office))) {
      const stop = new AbortController();
      useAutomatic.setState({ leaving: { done: 0, total: 0 }, stop });
      await makeBackup(office, backup, {
        reason: 'exit',
        signal: stop.signal,
        onProgress: (done, total) => useAutomatic.setState({ leaving: { done, total } }),
      });
    }
  } catch (error) {
    if (error instanceof Error && error.name !== 'AbortError')
      void host.app.report({ message: `backup at exit: ${error.name} ${error.message}` });
  }
  useAutomatic.setState({ leaving: undefined, stop: undefined });
  await host.app.leave();
}

// The bridge has no way to stop listening, so this is said once.
host.app.onLeaving(() => void backUpAndLeave());
