import type { OpenedBackup } from '@shared/ipc/backup';
import { flushSync } from 'react-dom';
import { text } from '@shared/messages';
import { makeBackup, piecesOf } from '@/data/backup/makeBackup';
import { host } from '@/platform';
import type { BackupHost, KeyRing } from '@/platform/host';
import { useRestoring } from '@/platform/restoring';
import { keyAtHand } from './keyAtHand';
import { openData } from './openData';
import { restoredKey, type RestoredNote } from './restored';
import { useSession } from './sessionStore';

interface Work {
  pieces: AsyncGenerator<string>;
  opened: OpenedBackup;
  options: {
    onProgress: (done: number, total: number) => void;
    local: { [restoredKey]: RestoredNote };
  };
}

/**
 * Puts the data of a proved backup in the place of the present data and loads the page anew. Whatever goes wrong, the
 * present data is as it was (docs/adr/0059).
 */
async function restore(opened: OpenedBackup, passphrase: string | undefined): Promise<void> {
  const { backup } = host;
  if (!backup) return;
  // Forms write their drafts when they leave the screen.
  flushSync(() => useSession.setState({ phase: 'restoring', restoring: { done: 0, total: 0 } }));
  await new Promise((turn) => setTimeout(turn, 0));
  const fail = (sentence: string, error: unknown): void => {
    const name = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
    void host.app.report({ message: `restore: ${name}` });
    useSession.setState({ restoring: { done: 0, total: 0, problem: sentence } });
  };
  try {
    await backUpPresent(backup);
  } catch (error) {
    fail(text.backup.restore.backupFirst, error);
    return;
  }
  try {
    await replace(backup, workOf(backup, opened), passphrase);
    await backup.close();
    await host.vault.lock();
    globalThis.location.reload();
  } catch (error) {
    fail(text.backup.restore.failed, error);
  }
}

function workOf(backup: BackupHost, opened: OpenedBackup): Work {
  const note = { at: new Date().toISOString(), backupAt: opened.info.at };
  return {
    pieces: piecesOf(backup, opened.info.token),
    opened,
    options: {
      onProgress: (done, total) => useSession.setState({ restoring: { done, total } }),
      local: { [restoredKey]: note },
    },
  };
}

async function backUpPresent(backup: BackupHost): Promise<void> {
  const { office } = useSession.getState();
  if (!office?.profile()) return;
  await makeBackup(office, backup, {
    reason: 'beforeRestore',
    onProgress: (done, total) => useSession.setState({ restoring: { done, total } }),
  });
}

async function replace(
  backup: BackupHost,
  { pieces, opened, options }: Work,
  passphrase: string | undefined,
): Promise<void> {
  const { office, indexes } = useSession.getState();
  if (office) {
    const { useRun } = await import('@/features/sync');
    useRun.getState().cancel();
    await indexes?.close();
    await office.copies.replaceBy(pieces, opened, options);
    return;
  }
  const { replaceData } = await import('@/data/openOffice');
  const key = keyAtHand();
  if (key) {
    await replaceData(key, pieces, opened, options);
    return;
  }
  const { token } = opened.info;
  const adopted = await backup.adopt({ token, ...(passphrase !== undefined && { passphrase }) });
  if (await opensWith(adopted)) return;
  await replaceData(adopted, pieces, opened, options);
}

/** The key files alone were missing: what they open is there and whole. */
async function opensWith(key: KeyRing): Promise<boolean> {
  try {
    const { office, indexes } = await openData(key);
    const whole = office.profile() !== undefined;
    await indexes.close();
    await office.close();
    return whole;
  } catch {
    return false;
  }
}

/** Restores what a page or a start screen asks for. Gives the way to stop listening. */
export const watchRestoring = (): (() => void) =>
  useRestoring.subscribe(({ asked, passphrase }, before) => {
    if (asked && asked !== before.asked) void restore(asked, passphrase);
  });
