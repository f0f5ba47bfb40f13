import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskRoom } from '@shared/ipc/backup';

/** Free room on the disk of the data folder, and what the database there takes. */
export async function diskRoom(userData: string): Promise<DiskRoom> {
  const { bavail, bsize } = await statfs(userData);
  return { free: bavail * bsize, used: await sizeOf(join(userData, 'IndexedDB')) };
}

/** Files come and go while they are counted: what is gone counts nothing. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sizes = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sizeOf(path);
    return (await stat(path).catch(() => ({ size: 0 }))).size;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
