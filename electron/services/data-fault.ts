import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Chromium keeps the IndexedDB of the app's origin. */
export const dataFolder = (userData: string): string =>
  join(userData, 'IndexedDB', 'app_minqingben_0.indexeddb.leveldb');

/**
 * Why the data must not be opened: there is data but no vault (its key is gone), or the database lacks the files that
 * name its parts. Looked at before the page opens the database, because Chromium throws a database away that it cannot
 * read, and with it what an expert could still have rescued.
 */
export async function dataFault(
  userData: string,
  setUp: boolean,
): Promise<'keyMissing' | 'dataDamaged' | undefined> {
  const folder = dataFolder(userData);
  const files = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  if (!files.some((name) => /\.(?:ldb|log)$/.test(name))) return undefined;
  if (!setUp) return 'keyMissing';
  try {
    const manifest = (await readFile(join(folder, 'CURRENT'), 'utf8')).trim();
    if (!/^MANIFEST-\d+$/.test(manifest)) return 'dataDamaged';
    await access(join(folder, manifest));
    return undefined;
  } catch {
    return 'dataDamaged';
  }
}
