import { randomUUID } from 'node:crypto';
import type { AdoptBackupInput, BackupInfo, OpenBackupInput, OpenedBackup } from '@shared/ipc/backup';
import { Failure } from '@shared/ipc/failure';
import type { DataKey, KeyRing } from '@shared/ipc/types';
import type { VaultContent } from '../../vault/file';
import type { Disk, In } from './disk';
import type { BackupManifest } from './format';
import { openKeys } from './keys';
import type { OpenedKeys } from './keys';
import { keptAt } from './places';
import type { Kept } from './places';
import { frames, readFront, verifyFrames, withFile } from './reader';

interface OpenerOptions {
  disk: Disk;
  /** This PC's data keys, the present one first; none while locked. */
  dataKeys: () => Promise<Uint8Array[]>;
  /** What there is in the usual places. */
  all: () => Promise<Kept[]>;
  pc: () => Promise<string>;
  /** Asks the person for a file; undefined when cancelled. */
  chooseFile: () => Promise<string | undefined>;
  /** Makes the vault of this PC from that of the backup; gives the data key. */
  adopt: (
    vault: VaultContent,
    dataKey: DataKey,
    given: { next?: string; person?: string },
  ) => Promise<KeyRing>;
}

interface Opened {
  kept: Kept;
  keys: OpenedKeys;
  manifest: BackupManifest;
  file: In;
  pieces: AsyncGenerator<{ text: Buffer }>;
}

/** Opens one backup at a time for the page: first all of it is proved, then it is given piece by piece. */
export class BackupOpener {
  readonly #options: OpenerOptions;
  readonly #chosen = new Map<string, Kept>();
  #opened: Opened | undefined;
  /** How often it was closed: an opening that was closed in the middle opens nothing. */
  #closings = 0;

  constructor(options: OpenerOptions) {
    this.#options = options;
  }

  /** A file that the person chooses; undefined when cancelled. Throws Failure `notBackup`, `backupNewer`, `backupDamaged`, `notReadable`. */
  async choose(): Promise<BackupInfo | undefined> {
    const path = await this.#options.chooseFile();
    if (path === undefined) return undefined;
    const kept = await readable(async () =>
      keptAt(this.#options.disk, path, 'chosen', await this.#options.pc()),
    );
    const info = { ...kept.info, token: `chosen:${randomUUID()}` };
    this.#chosen.set(info.token, { ...kept, info });
    return info;
  }

  /**
   * Reads the whole file and proves every byte. Throws Failure `secretNeeded`, `wrongPassphrase`, `wrongCode`,
   * `otherPc`, `notBackup`, `backupNewer`, `backupDamaged`, `notReadable`.
   */
  async open({ token, ...secret }: OpenBackupInput): Promise<OpenedBackup> {
    await this.close();
    const begun = this.#closings;
    const kept =
      this.#chosen.get(token) ?? (await this.#options.all()).find(({ info }) => info.token === token);
    if (!kept) throw new Failure('notReadable');
    const { disk } = this.#options;
    return readable(async () => {
      const { header } = await withFile(disk, kept.path, readFront);
      const keys = await openKeys(header, secret, await this.#options.dataKeys());
      const { manifest } = await verifyFrames(disk, kept.path, keys.fileKey);
      const file = await disk.open(kept.path);
      const pieces = frames(file, await readFront(file), keys.fileKey);
      if (begun !== this.#closings) {
        wipe(keys);
        await file.close();
        throw new Failure('refused');
      }
      this.#opened = { kept, keys, manifest, file, pieces };
      const { lines, counts, records, damaged, versions, communityName } = manifest;
      const content = { lines, counts, records, damaged, versions };
      return {
        ...content,
        ...(communityName !== undefined && { communityName }),
        info: kept.info,
        app: header.app,
      };
    });
  }

  /** The next piece of text; undefined after the last. Throws Failure `backupDamaged`, `notReadable`, `refused` (none is open). */
  async read(token: string): Promise<string | undefined> {
    const opened = this.#of(token);
    return readable(async () => {
      const { value, done } = await opened.pieces.next();
      if (done === true || !value || 'manifest' in value) return undefined;
      return value.text.toString('utf8');
    });
  }

  /** Begins again at the first piece. */
  async rewind(token: string): Promise<void> {
    const opened = this.#of(token);
    await readable(async () => {
      opened.pieces = frames(opened.file, await readFront(opened.file), opened.keys.fileKey);
    });
  }

  /** Throws what the vault throws. */
  async adopt({ token, passphrase }: AdoptBackupInput): Promise<KeyRing> {
    const { keys, manifest } = this.#of(token);
    const people = keys.vault.people.map((one) => ({ ...one, name: manifest.people[one.id] ?? '' }));
    return this.#options.adopt({ ...keys.vault, people }, keys.dataKey, {
      ...(passphrase !== undefined && { next: passphrase }),
      ...(keys.person !== undefined && { person: keys.person }),
    });
  }

  /** Forgets its keys; also when the data is locked. */
  async close(): Promise<void> {
    this.#closings += 1;
    const opened = this.#opened;
    this.#opened = undefined;
    if (!opened) return;
    wipe(opened.keys);
    await opened.file.close().catch(() => undefined);
  }

  #of(token: string): Opened {
    if (this.#opened?.kept.info.token !== token) throw new Failure('refused');
    return this.#opened;
  }
}

function wipe({ fileKey, dataKey }: OpenedKeys): void {
  fileKey.fill(0);
  dataKey.key.fill(0);
}

/** A disk that does not give the file is an expected failure. */
async function readable<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Failure || !(cause instanceof Error && 'code' in cause)) throw cause;
    throw Object.assign(new Failure('notReadable'), { cause });
  }
}
