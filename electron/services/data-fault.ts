import { access, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { logRecords } from '@shared/leveldb/log';
import { readManifest } from '@shared/leveldb/manifest';
import { BrokenFileError, checkTable } from '@shared/leveldb/table';
import { dataFolder } from './data-folder';
import { cutTornEnds } from './torn-ends';

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

const isTable = (file: string, number?: number): boolean => hasNumber(file, /^(\d+)\.(?:ldb|sst)$/, number);
const isLog = (file: string, number?: number): boolean => hasNumber(file, /^(\d+)\.log$/, number);

function hasNumber(file: string, kind: RegExp, wanted: number | undefined): boolean {
  const found = kind.exec(file)?.[1];
  return found !== undefined && (wanted === undefined || Number(found) === wanted);
}

/**
 * The file of the database that LevelDB would refuse, because a byte of it was changed or it is gone; undefined where
 * all are whole. Sums up every byte, 150 MB in about a second. Only while nothing has the database open.
 */
export async function damagedFile(userData: string): Promise<string | undefined> {
  const folder = dataFolder(userData);
  const files: string[] = await readdir(folder).catch(() => []);
  if (!files.includes('CURRENT')) return undefined;
  const parts: { name: string; check: (bytes: Buffer) => void }[] = [];
  let name = 'CURRENT';
  try {
    name = (await readFile(join(folder, name), 'utf8')).trim();
    const { tables, log } = readManifest(await readFile(join(folder, name)));
    // A list that lost its end names parts of an earlier time; LevelDB would take it and delete the rest.
    const isOld =
      log === 0
        ? tables.size === 0 && files.some((file) => isTable(file))
        : !files.some((file) => isLog(file, log));
    if (isOld) throw new BrokenFileError('the list lacks its end');
    for (const [number, length] of tables) {
      parts.push({
        name: files.find((file) => isTable(file, number)) ?? `${number}.ldb`,
        check(bytes) {
          if (bytes.length !== length) throw new BrokenFileError('another length');
          checkTable(bytes);
        },
      });
    }
    for (const file of files) {
      const [, number] = /^(\d+)\.log$/.exec(file) ?? [];
      if (number !== undefined && Number(number) >= log) parts.push({ name: file, check: logRecords });
    }
    for (const part of parts) {
      name = part.name;
      part.check(await readFile(join(folder, name)));
    }
    return undefined;
  } catch {
    return name;
  }
}

/** Names, sizes and times of the files: what has changed where it is another one. */
async function printOf(userData: string): Promise<string> {
  const folder = dataFolder(userData);
  const names: string[] = await readdir(folder).catch(() => []);
  const parts = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    }),
  );
  return parts.toSorted().join('\n');
}

/** Looks at files that change while they are read: so often, then what was found counts. */
const looks = 10;

/** As `damagedFile`; what was found counts only if nothing changed meanwhile, for a file that is being written proves nothing. */
async function damagedAtRest(userData: string, damaged: typeof damagedFile): Promise<string | undefined> {
  for (let look = 1; ; look += 1) {
    const before = await printOf(userData).catch(() => undefined);
    const file = await damaged(userData);
    if (file === undefined || look === looks) return file;
    const after = await printOf(userData).catch(() => undefined);
    if (before !== undefined && before === after) return file;
  }
}

export interface DamageWatch {
  /**
   * Takes off torn ends and looks ahead, so that the question is answered at once; to be called before anything may
   * write.
   */
  begin(): void;
  /** Whether the page must not open the database. Nobody is told of the same damage by `begin`. */
  isDamaged(): Promise<boolean>;
}

/**
 * Looks at every byte before the page may open the database, for Chromium throws away one that it cannot read: each time
 * it is asked, until all was found whole; from then on Chromium may be writing. `damaged`: only tests give another one.
 */
export function damageWatch(
  userData: string,
  found: (file: string) => void,
  cut: (file: string) => void = () => undefined,
  damaged = damagedFile,
): DamageWatch {
  let isWhole = false;
  let ahead: Promise<string | undefined> | undefined;
  const lookAhead = async (): Promise<string | undefined> => {
    for (const file of await cutTornEnds(userData)) cut(file);
    const print = await printOf(userData);
    return (await damaged(userData)) === undefined ? print : undefined;
  };
  return {
    begin() {
      ahead = lookAhead().catch(() => undefined);
    },
    async isDamaged() {
      if (isWhole) return false;
      const print = await ahead;
      ahead = undefined;
      if (print !== undefined && print === (await printOf(userData).catch(() => undefined))) isWhole = true;
      if (isWhole) return false;
      const file = await damagedAtRest(userData, damaged);
      isWhole = file === undefined;
      if (file !== undefined) found(file);
      return !isWhole;
    },
  };
}
