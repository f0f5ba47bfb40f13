import { halfWritten } from './disk';
import type { Disk } from './disk';
import { verifyFrames, withFile } from './reader';

const pieceBytes = 1_048_576;

/** Copies a finished backup, reads the copy through, and only then gives it its name. Throws the system's errors, Failure `backupDamaged`. */
export async function copyWhole(disk: Disk, from: string, to: string, fileKey: Uint8Array): Promise<void> {
  const half = halfWritten(to);
  try {
    await disk.remove(half);
    const out = await disk.create(half);
    try {
      await withFile(disk, from, async (file) => {
        for (let at = 0; at < file.size; at += pieceBytes) await out.write(await file.read(at, pieceBytes));
      });
      await out.sync();
    } finally {
      await out.close();
    }
    await verifyFrames(disk, half, fileKey);
    await disk.rename(half, to);
  } catch (error) {
    await disk.remove(half).catch(() => undefined);
    throw error;
  }
}
