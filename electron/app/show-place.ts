import { existsSync, lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import { shell } from 'electron';

/** Opens the folder around a path in the file manager; where that one is missing too, the nearest that is there. */
export async function showPlace(path: string): Promise<void> {
  if (lstatSync(path, { throwIfNoEntry: false })) {
    shell.showItemInFolder(path);
    return;
  }
  let folder = dirname(path);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  await shell.openPath(folder);
}
