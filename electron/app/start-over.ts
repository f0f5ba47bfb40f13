import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeAtomic } from '../services/atomic-write';
import { vaultFiles } from '../vault/file';

const marker = 'start-over';

/**
 * First half, while the app runs: says on disk what is to be done and removes the keys, without which the rest is
 * noise. Chromium holds the data itself open until the app has ended.
 */
export async function beginStartOver(folder: string): Promise<void> {
  await writeAtomic(join(folder, marker), '');
  for (const name of [...vaultFiles, 'county.json']) await rm(join(folder, name), { force: true });
}

/** What the app and Chromium put into the data folder. By name, for an administrator may have named a folder that holds more. */
const ours =
  /^(?:IndexedDB|Local Storage|Session Storage|WebStorage|databases|File System|Service Worker|Storage|shared_proto_db|blob_storage|Cache|Code Cache|GPUCache|Dawn\w*Cache|Crashpad|Network|Cookies.*|Preferences|Local State|TransportSecurity|Trust Tokens.*|SharedStorage.*|DIPS.*|logs|vault.*|county\.json|window\.json.*|clock\.json|unsent\.json|backups|backup\.json.*|damaged-\d+|set-data-aside|\.mqb-.*\.tmp)$/;

/**
 * Second half, at the next start and before Chromium opens anything: removes what the app wrote into the folder. The
 * marker goes last, so that a kill in between is made up for.
 */
export function finishStartOver(folder: string): void {
  if (!existsSync(join(folder, marker))) return;
  removeOurs(folder);
  for (const aside of foldersAside(folder)) removeAside(aside);
  rmSync(join(folder, marker), { force: true });
  mkdirSync(join(folder, 'logs'), { recursive: true, mode: 0o700 });
}

function removeOurs(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => ours.test(entry)))
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
}

/** Data folders that had to make room (docs/adr/0123); a file or a link of such a name was never ours. */
function foldersAside(folder: string): string[] {
  const around = dirname(folder);
  const name = `${basename(folder)}-aside-`;
  const isAside = (entry: string): boolean =>
    entry.startsWith(name) && /^\d+$/.test(entry.slice(name.length));
  return readdirSync(around, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isAside(entry.name))
    .map((entry) => join(around, entry.name));
}

/** Had to make room because it could not be used, so it may well be that it cannot be removed either. */
function removeAside(folder: string): void {
  try {
    removeOurs(folder);
    rmdirSync(folder);
  } catch {
    // An administrator has to; docs/security.md says so.
  }
}
