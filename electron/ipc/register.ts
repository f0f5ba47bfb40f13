import { ipcMain } from 'electron';
import { channels } from '@shared/ipc/validators';
import type { Log } from '../services/logs';
import { answer } from './answer';
import type { Handlers } from './answer';

/** Opens every channel of the map; one without a handler refuses. The one file that may import ipcMain. */
export function register(handlers: Partial<Handlers>, log: Log): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event, ...args: unknown[]) =>
      answer({ channel, frame: event.senderFrame, args }, handlers, log),
    );
  }
}
