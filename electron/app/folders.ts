import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, dialog } from 'electron';
import { text } from '@shared/messages';

export interface Folders {
  userData: string;
  logs: string;
}

/**
 * Chooses the data folder, before anything asks for it: MINQINGBEN_USER_DATA, else `minqingben` in the user's
 * application data (a plain ASCII name whatever the product is called). Undefined when it cannot be written; the
 * person is told so and the app ends.
 */
export function chooseFolders(): Folders | undefined {
  const named = process.env['MINQINGBEN_USER_DATA'];
  const userData = named ? resolve(named) : join(app.getPath('appData'), 'minqingben');
  const logs = join(userData, 'logs');
  try {
    mkdirSync(logs, { recursive: true, mode: 0o700 });
    accessSync(userData, constants.W_OK);
  } catch {
    void sayUnusable(userData);
    return undefined;
  }
  app.setPath('userData', userData);
  app.setAppLogsPath(logs);
  return { userData, logs };
}

// On Linux an error box before `ready` is a line on a terminal that no clerk has; and Chromium wants some folder until then.
async function sayUnusable(folder: string): Promise<void> {
  app.setPath('userData', join(tmpdir(), `minqingben-${process.pid}`));
  await app.whenReady();
  dialog.showErrorBox(text.desktop.folder.title, text.desktop.folder.detail(folder));
  app.exit(1);
}
