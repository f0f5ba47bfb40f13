import { app } from 'electron';
import type { BrowserWindow } from 'electron';

/** True for the first process on a data folder; a second one hands over and has to end. */
export const isFirstInstance = (): boolean => app.requestSingleInstanceLock();

interface Lifecycle {
  open: () => BrowserWindow;
  current: () => BrowserWindow | undefined;
}

/** One window: started twice it comes to the front, closed it ends the app. */
export function keepOneWindow({ open, current }: Lifecycle): void {
  app.on('second-instance', () => {
    const window = current();
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('activate', () => {
    if (!current()) open();
  });
  app.on('window-all-closed', () => app.quit());
}
