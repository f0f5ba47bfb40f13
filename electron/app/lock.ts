import { lockMessage } from '@shared/ipc/channels';
import type { LockReason } from '@shared/ipc/types';

/** The window as far as locking needs it. */
export interface LockableWindow {
  isDestroyed(): boolean;
  webContents: { send(channel: string, reason: LockReason): void; reload(): void };
}

interface LockOptions {
  window: () => LockableWindow | undefined;
  /** Whether there is a key that could be dropped. */
  isOpen: () => boolean;
  /** Drops the keys of the main process. */
  shut: () => void;
  /** How long the page may take to write what was typed before it is reloaded without asking. */
  patienceMs?: number;
}

/** Has the page write what was typed and lock; a page that does not answer is locked from outside. */
export function locker({
  window,
  isOpen,
  shut,
  patienceMs = 8000,
}: LockOptions): (reason: LockReason) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (reason) => {
    const shown = window();
    if (!isOpen() || !shown || shown.isDestroyed()) return;
    shown.webContents.send(lockMessage, reason);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (!isOpen() || shown.isDestroyed()) return;
      shut();
      shown.webContents.reload();
    }, patienceMs);
  };
}
