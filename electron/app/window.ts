import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { text } from '@shared/messages';
import { startUrl } from '../security/origin';
import type { Log } from '../services/logs';
import { showContextMenu } from './context-menu';
import { askBeforeLeaving } from './leaving';
import { placeWindow, readWindowState, smallest, writeWindowState } from './window-state';

interface WindowOptions {
  userData: string;
  preload: string;
  devTools: boolean;
  log: Log;
}

/** Opens the one window where it was left last time. */
export function openWindow({ userData, preload, devTools, log }: WindowOptions): BrowserWindow {
  const statePath = join(userData, 'window.json');
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const { bounds, maximized } = placeWindow(readWindowState(statePath), areas);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: Math.min(smallest.width, bounds.width),
    minHeight: Math.min(smallest.height, bounds.height),
    show: false,
    backgroundColor: '#ffffff',
    title: text.words.appName,
    webPreferences: {
      preload,
      devTools,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      // The dictionaries would be fetched from a foreign server.
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeWindowState(statePath, state);
    } catch (error) {
      log.warn('window state not kept', error);
    }
  });
  window.webContents.on('context-menu', (_event, parameters) => showContextMenu(window, parameters));
  askBeforeLeaving(window);
  // A load that fails is seen by watchBoot, with more detail than the rejection has.
  window.loadURL(startUrl).catch(() => undefined);
  return window;
}
