import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A new file that is written from front to back. */
export interface Out {
  write(bytes: Uint8Array): Promise<void>;
  /** Resolves when the bytes are on the disk itself. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** A file that is read. */
export interface In {
  readonly size: number;
  /** Fewer bytes than asked for where the file ends. */
  read(position: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The few things that backups do with a disk; tests give one that fails or dies at any of them. */
export interface Disk {
  makeFolder(path: string): Promise<void>;
  /** Rejects where there is no such folder. */
  folderExists(path: string): Promise<void>;
  /** Names of the files in a folder; none where there is no folder. */
  list(folder: string): Promise<string[]>;
  create(path: string): Promise<Out>;
  open(path: string): Promise<In>;
  /** Durable when it resolves. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The disk of this PC. Throws the system's errors (ENOSPC, EACCES, …). */
export const realDisk: Disk = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  folderExists: async (path) => {
    await readdir(path);
  },
  list: async (folder) => {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  },
  create: async (path) => {
    const handle = await open(path, 'wx', 0o600);
    return {
      write: async (bytes) => {
        for (let at = 0; at < bytes.length;)
          at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
      },
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  open: async (path) => {
    const handle = await open(path, 'r');
    const { size } = await handle.stat();
    return {
      size,
      read: async (position, length) => {
        const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - position)));
        let done = 0;
        while (done < bytes.length) {
          const { bytesRead } = await handle.read(bytes, done, bytes.length - done, position + done);
          if (bytesRead === 0) break;
          done += bytesRead;
        }
        return bytes.subarray(0, done);
      },
      close: () => handle.close(),
    };
  },
  rename: async (from, to) => {
    await rename(from, to);
    await syncFolder(dirname(to));
  },
  remove: (path) => rm(path, { force: true }),
};

// Windows cannot open a folder and needs it not; some network shares cannot sync one.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ['EINVAL', 'ENOTSUP'].includes(String(error.code))))
      throw error;
  } finally {
    await handle.close();
  }
}

const halfName = /^\.mqb-[\w.-]+\.part$/;

/** The name a file has until it counts. */
export const halfWritten = (path: string): string => join(dirname(path), `.mqb-${basename(path)}.part`);

/** Removes what a kill left half-written. */
export async function sweepHalfWritten(disk: Disk, folder: string): Promise<void> {
  for (const name of await disk.list(folder)) if (halfName.test(name)) await disk.remove(join(folder, name));
}
