import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, dialog } from 'electron';
import { text } from '@shared/messages';

/**
 * Chooses the data folder, before anything asks for it: MINQINGBEN_USER_DATA, else `minqingben` in the user's
 * application data (a plain ASCII name whatever the product is called). Ends the app with a sentence when it cannot
 * be written; `showErrorBox` works before `ready`.
 */
export function chooseFolders(): { userData: string; logs: string } {
  const named = process.env['MINQINGBEN_USER_DATA'];
  const userData = named ? resolve(named) : join(app.getPath('appData'), 'minqingben');
  const logs = join(userData, 'logs');
  try {
    mkdirSync(logs, { recursive: true, mode: 0o700 });
    accessSync(userData, constants.W_OK);
  } catch {
    dialog.showErrorBox(text.desktop.folder.title, text.desktop.folder.detail(userData));
    app.exit(1);
  }
  app.setPath('userData', userData);
  app.setAppLogsPath(logs);
  return { userData, logs };
}
