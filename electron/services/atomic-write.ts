import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Makes the rename itself durable; Windows cannot open a folder and needs it not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file so that at any moment, also after a power cut, either the old or the new content stands under its
 * name. `mode` is that of the new file. Throws the system's errors (ENOSPC, EACCES, …) and leaves the old file then.
 */
export async function writeAtomic(
  path: string,
  content: Uint8Array | string,
  { mode = 0o600, beforeRename }: { mode?: number; beforeRename?: () => void } = {},
): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.mqb-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    beforeRename?.();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** A file's text; undefined when there is no such file. Throws other errors. */
export async function readIfThere(path: string): Promise<string | undefined> {
  let handle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}
