import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endOfRecords } from '@shared/leveldb/log';
import { dataFolder } from './data-folder';

/**
 * Takes off what a power cut left half-written at the end of the database's logs and list of parts (docs/adr/0130). LevelDB
 * passes over such an end, but Chromium goes on writing behind it, and at the start after that the file counts as
 * damaged. What is faulty elsewhere is left as it is. Only while nothing has the database open. Gives the names of the
 * files that became shorter; a file that cannot be read or written is left to whoever opens it.
 */
export async function cutTornEnds(userData: string): Promise<string[]> {
  const folder = dataFolder(userData);
  const names: string[] = await readdir(folder).catch(() => []);
  const cut: string[] = [];
  for (const name of names.filter((one) => /^(?:\d+\.log|MANIFEST-\d+)$/.test(one))) {
    if (await cutEnd(join(folder, name)).catch(() => false)) cut.push(name);
  }
  return cut;
}

async function cutEnd(path: string): Promise<boolean> {
  const bytes = await readFile(path);
  const end = endOfRecords(bytes);
  if (end === bytes.length) return false;
  const file = await open(path, 'r+');
  try {
    await file.truncate(end);
    await file.sync();
  } finally {
    await file.close();
  }
  return true;
}
