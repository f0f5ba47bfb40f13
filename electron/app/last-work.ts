import { leavingMessage } from '@shared/ipc/channels';

/** The window as far as its closing is concerned. */
export interface ClosingWindow {
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
  close(): void;
  isDestroyed(): boolean;
  webContents: {
    send(channel: string): void;
    isCrashed(): boolean;
  };
}

/** Between the window, which wants to close, and the page, which may have a backup to make first. */
export interface LastWork {
  watch(window: ClosingWindow): void;
  /** The page began: from now on it is waited for; it has a button to leave at once. */
  begun(): void;
  /** The page is done. */
  done(): void;
}

/** A page that does not even begin within `patienceMs` is not waited for. `isOpen`: whether there is open data. */
export function lastWork({
  isOpen,
  patienceMs = 4000,
}: {
  isOpen: () => boolean;
  patienceMs?: number;
}): LastWork {
  let window: ClosingWindow | undefined;
  let ready = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const leave = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    if (!window || window.isDestroyed()) return;
    ready = true;
    window.close();
  };

  return {
    watch: (made) => {
      window = made;
      ready = false;
      made.on('close', (event) => {
        if (ready || !isOpen() || made.webContents.isCrashed()) {
          // Whoever stays after the question about unreported records closes the window once more later.
          ready = false;
          return;
        }
        event.preventDefault();
        if (waiting) return;
        waiting = setTimeout(leave, patienceMs);
        made.webContents.send(leavingMessage);
      });
    },
    begun: () => clearTimeout(waiting),
    done: leave,
  };
}
