import { ipcMain } from 'electron';
import { channels } from '@shared/ipc/validators';
import type { Log } from '../services/logs';
import { answer } from './answer';
import type { Handlers } from './answer';

/** Opens every channel of the map. The one file that may import ipcMain. */
export function register(handlers: Handlers, log: Log): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event, ...args: unknown[]) =>
      answer({ channel, frame: event.senderFrame, args }, handlers, log),
    );
  }
}
