import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '@shared/ipc/failure';
import { halfWritten } from '../services/backup/disk';

/** How many of its backups go along; more could take minutes. */
const taken = 3;

/**
 * Gives what stands in the place of the data folder another name beside it, and makes an empty folder there. The backups
 * that can still be read go along, so that the wizard can offer them. Throws Failure `notWritable`, and nothing is
 * changed then.
 */
export async function setFolderAside(folder: string, now: number = Date.now()): Promise<void> {
  const aside = `${folder}-aside-${now}`;
  try {
    await rename(folder, aside);
  } catch {
    throw new Failure('notWritable');
  }
  // Whatever fails now: what stood there is safe under its other name, and a backup can be chosen as a file.
  await mkdir(join(folder, 'backups'), { recursive: true, mode: 0o700 }).catch(() => undefined);
  for (const name of ['backup.json', ...(await newestBackups(aside))])
    await copyWhole(join(aside, name), join(folder, name)).catch(() => undefined);
}

async function newestBackups(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'backups')).catch(() => []);
  // Their names begin with the time.
  const sorted = names.filter((name) => name.endsWith('.mqbak')).toSorted();
  return sorted.slice(-taken).map((name) => join('backups', name));
}

/** Under its own name only when whole: what a kill cuts off is swept as a half-written backup. */
async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, halfWritten(to), constants.COPYFILE_FICLONE);
  await rename(halfWritten(to), to);
}
