import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { text } from '@shared/messages';
import { startUrl } from '../security/origin';
import type { Log } from '../services/logs';

const words = text.desktop;

async function ask(window: BrowserWindow, title: string, detail: string, buttons: string[]): Promise<number> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: text.words.appName,
    message: title,
    detail,
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response;
}

/** Says in Chinese what happened to the page and lets the clerk choose what to do about it. */
export function watchCrashes(window: BrowserWindow, log: Log): void {
  const { webContents } = window;
  let asking = false;
  const once = async (work: () => Promise<void>): Promise<void> => {
    if (asking || window.isDestroyed()) return;
    asking = true;
    try {
      await work();
    } catch (error) {
      log.error('the dialog about a crash failed', error);
    } finally {
      asking = false;
    }
  };
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error(`the page is gone: ${reason}, exit code ${exitCode}`);
    void once(async () => {
      const { title, detail, reopen, quit } = words.crash;
      if ((await ask(window, title, detail, [reopen, quit])) === 1) app.quit();
      else await webContents.loadURL(startUrl);
    });
  });
  window.on('unresponsive', () => {
    log.warn('the page does not respond');
    void once(async () => {
      const { title, detail, wait } = words.hang;
      const { reopen, quit } = words.crash;
      const choice = await ask(window, title, detail, [wait, reopen, quit]);
      if (choice === 1) {
        webContents.forcefullyCrashRenderer();
        await webContents.loadURL(startUrl);
      }
      if (choice === 2) app.exit();
    });
  });
  window.on('responsive', () => log.info('the page responds again'));
}

/** Faults of the main process: logged, said once, then the end; going on could write half a state. */
export function watchFaults(log: Log, logFolder: string): void {
  process.on('uncaughtException', (error) => {
    log.error('uncaught', error);
    dialog.showErrorBox(words.fatal.title, words.fatal.detail(logFolder));
    app.exit(1);
  });
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.warn(`${type} process gone: ${reason}, exit code ${exitCode}`);
  });
}
