import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { FolderFault } from '@shared/ipc/types';

/** Where the data is to lie. `named`: an administrator named it. */
export interface Place {
  folder: string;
  named: boolean;
}

/** Makes the data folder if need be and tries it out; undefined when it can be used (docs/adr/0123). */
export function folderFault({ folder, named }: Place): FolderFault | undefined {
  try {
    if (!isThere(folder, statSync)) {
      // A drive that is not plugged in must not be stood in for by a folder of the same name.
      if (!named && !isThere(dirname(folder), statSync)) mkdirSync(dirname(folder), { recursive: true });
      mkdirSync(folder, { mode: 0o700 });
    }
  } catch (error) {
    return faultOf(folder, codeOf(error));
  }
  try {
    readdirSync(folder);
    const probe = join(folder, `.mqb-${process.pid}.tmp`);
    writeFileSync(probe, '');
    rmSync(probe);
    // Not `recursive`, which calls a disk that can only be read one that is not there.
    const logs = join(folder, 'logs');
    if (!isThere(logs, readdirSync)) mkdirSync(logs, { mode: 0o700 });
    return undefined;
  } catch (error) {
    const system = codeOf(error);
    return isFull(system) ? undefined : faultOf(folder, system);
  }
}

const isFull = (system: string): boolean => system === 'ENOSPC' || system === 'EDQUOT';

function faultOf(folder: string, system: string): FolderFault {
  const cause = causeOf(system, isThere(folder, statSync));
  return { cause, system, movable: isThere(folder, lstatSync) && mayRename(folder) };
}

/** What the system's code means; `target`: something is there under the name of the folder, also behind a link. */
export function causeOf(system: string, target: boolean): FolderFault['cause'] {
  if (isFull(system)) return 'full';
  if (system === 'EROFS') return 'readOnly';
  if (!target) return 'missing';
  if (system === 'ENOTDIR' || system === 'EEXIST') return 'blocked';
  return system === 'EACCES' || system === 'EPERM' ? 'denied' : 'failed';
}

function mayRename(folder: string): boolean {
  try {
    accessSync(dirname(folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function isThere(path: string, look: (path: string) => unknown): boolean {
  try {
    look(path);
    return true;
  } catch {
    return false;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
