import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFolder } from '../services/data-folder';

const marker = 'set-data-aside';

/**
 * Gives the database files another place (`damaged-<time>` in the data folder), so that a new database can be made
 * where they were; nothing is deleted. Only before Chromium has opened them.
 */
export function setDataAside(userData: string): void {
  const from = dataFolder(userData);
  if (!existsSync(from)) return;
  const to = join(userData, `damaged-${Date.now()}`);
  mkdirSync(to, { mode: 0o700 });
  const folder = dirname(from);
  // Beside the database lies a folder of its large values.
  for (const name of readdirSync(folder).filter((one) => one.startsWith('app_minqingben_0.')))
    renameSync(join(folder, name), join(to, name));
}

/** For files that Chromium holds open: remembered, and done at the next start. */
export function setDataAsideLater(userData: string): void {
  writeFileSync(join(userData, marker), '');
}

/** At a start, before Chromium opens anything. The marker goes last, so that a kill in between is made up for. */
export function finishDataAside(userData: string): void {
  const path = join(userData, marker);
  if (!existsSync(path)) return;
  setDataAside(userData);
  rmSync(path, { force: true });
}
