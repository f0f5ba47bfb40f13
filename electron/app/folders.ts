import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, dialog } from 'electron';
import { text } from '@shared/messages';
import { folderFault } from '../services/folder-fault';
import type { Place } from '../services/folder-fault';

export interface Folders {
  userData: string;
  logs: string;
  /** The folder that was to be used and cannot be; `userData` is a private one then, which goes when the app ends. */
  unusable?: Place;
}

/**
 * Chooses the data folder, before anything asks for it: MINQINGBEN_USER_DATA, else `minqingben` in the user's
 * application data (a plain ASCII name whatever the product is called). Undefined where not even a temporary folder can
 * be had; the person is told so and the app ends.
 */
export function chooseFolders(): Folders | undefined {
  const named = process.env['MINQINGBEN_USER_DATA'];
  const place = named
    ? { folder: resolve(named), named: true }
    : { folder: join(app.getPath('appData'), 'minqingben'), named: false };
  removeEarlier();
  try {
    const fits = folderFault(place) === undefined;
    const userData = fits ? place.folder : privateFolder();
    const logs = join(userData, 'logs');
    app.setPath('userData', userData);
    app.setAppLogsPath(logs);
    return { userData, logs, ...(!fits && { unusable: place }) };
  } catch {
    void sayNothingWorks();
    return undefined;
  }
}

const prefix = 'minqingben-start-';

/** Chromium does not start without a folder; it holds nothing of the office and goes when the app ends. */
function privateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  mkdirSync(join(folder, 'logs'));
  process.on('exit', () => remove(folder));
  return folder;
}

/** What Windows held open when its app ended, or what a kill left. */
function removeEarlier(): void {
  try {
    for (const name of readdirSync(tmpdir())) {
      const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : 0;
      if (pid > 0 && !isRunning(pid)) remove(join(tmpdir(), name));
    }
  } catch {
    // A temporary folder that cannot be listed matters to privateFolder alone.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // The next start tries again.
  }
}

// On Linux an error box before `ready` is a line on a terminal that no clerk has.
async function sayNothingWorks(): Promise<void> {
  await app.whenReady();
  dialog.showErrorBox(text.desktop.folder.title, text.desktop.folder.detail);
  app.exit(1);
}
