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

interface Locker {
  lock: (reason: LockReason) => void;
  /** The page asks the clerk first; heard for a wish from the menu alone. */
  later: () => void;
  /** The page has locked. */
  locked: () => void;
}

/** Has the page write what was typed and lock; a page that does not answer is locked from outside. */
export function locker({ window, isOpen, shut, patienceMs = 8000 }: LockOptions): Locker {
  let waiting: { reason: LockReason; timer: ReturnType<typeof setTimeout> } | undefined;
  return {
    lock: (reason) => {
      const shown = window();
      if (!isOpen() || !shown || shown.isDestroyed()) return;
      shown.webContents.send(lockMessage, reason);
      // A wish from the menu does not take back that the machine is going to sleep.
      if (waiting && waiting.reason !== 'menu' && reason === 'menu') return;
      clearTimeout(waiting?.timer);
      const timer = setTimeout(() => {
        waiting = undefined;
        if (!isOpen() || shown.isDestroyed()) return;
        shut();
        shown.webContents.reload();
      }, patienceMs);
      waiting = { reason, timer };
    },
    later: () => {
      if (waiting?.reason !== 'menu') return;
      clearTimeout(waiting.timer);
      waiting = undefined;
    },
    locked: () => {
      clearTimeout(waiting?.timer);
      waiting = undefined;
    },
  };
}
