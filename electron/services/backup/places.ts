import { join } from 'node:path';
import type { BackupInfo } from '@shared/ipc/backup';
import type { Disk } from './disk';
import { readFront, withFile } from './reader';

export const ending = '.mqbak';

/** A finished backup and where it lies. */
export interface Kept {
  info: BackupInfo;
  path: string;
}

/** `mqb-20261121-173005-4f2a90c1.mqbak`: local time, so that a person finds it; the id keeps names apart. */
export function backupName(at: Date, id: string): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
  return `mqb-${day}-${time}-${id.replaceAll('-', '').slice(-8)}${ending}`;
}

/** The backups of a folder by their headers, newest first; what has no readable header is no backup and not shown. */
export async function backupsIn(
  disk: Disk,
  folder: string,
  place: BackupInfo['place'],
  pc: string,
): Promise<Kept[]> {
  const found: Kept[] = [];
  for (const name of (await disk.list(folder)).filter((one) => one.endsWith(ending))) {
    const path = join(folder, name);
    const kept = await keptAt(disk, path, place, pc).catch(() => undefined);
    if (kept) found.push(kept);
  }
  return found.toSorted((a, b) => (a.info.at < b.info.at ? 1 : -1));
}

/** One file as a backup. Throws Failure `notBackup`, `backupNewer`, `backupDamaged`, and the system's errors. */
export async function keptAt(
  disk: Disk,
  path: string,
  place: BackupInfo['place'],
  pc: string,
): Promise<Kept> {
  return withFile(disk, path, async (file) => {
    const { header } = await readFront(file);
    const info: BackupInfo = {
      token: `${place}:${header.id}`,
      name: path.split(/[\\/]/).at(-1) ?? path,
      at: header.at,
      reason: header.reason,
      bytes: file.size,
      place,
      ours: header.pc === pc,
    };
    return { info, path };
  });
}
