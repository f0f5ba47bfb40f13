import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { BackupMade, BackupState, BeginBackupInput, FinishBackupInput } from '@shared/ipc/backup';
import { Failure } from '@shared/ipc/failure';
import type { VaultContent } from '../../vault/file';
import { diskFailure, safeFileName } from '../files';
import { copyWhole } from './copy';
import { sweepHalfWritten } from './disk';
import type { Disk } from './disk';
import { formatVersion } from './format';
import type { BackupHeader } from './format';
import { newFileKey, withoutNames } from './keys';
import { backupName, backupsIn, ending, keptAt } from './places';
import type { Kept } from './places';
import { superfluous } from './rotation';
import { readBackupSettings, writeBackupSettings } from './settings';
import type { BackupSettings } from './settings';
import { BackupWriter } from './writer';

export interface KeeperOptions {
  /** The app's data folder: settings lie there, and the backups in `backups`. */
  userData: string;
  disk: Disk;
  version: string;
  /** The opened data key; undefined while locked. */
  dataKey: () => Uint8Array | undefined;
  /** The vault as it stands on disk. */
  vault: () => Promise<VaultContent | undefined>;
  /** Asks the person for a place to save to; undefined when cancelled. */
  choosePlace: (suggestedName: string) => Promise<string | undefined>;
  /** Asks for a folder. */
  chooseFolder: () => Promise<string | undefined>;
  /** Told when one has begun. */
  begun?: () => void;
  now?: () => Date;
}

interface Running {
  writer: BackupWriter;
  path: string;
  header: BackupHeader;
  fileKey: Uint8Array;
  vault: VaultContent;
  chosen: boolean;
}

/** The key goes last: what is being written at this moment must not be sealed with an empty one. */
async function drop({ writer, fileKey }: Running): Promise<void> {
  await writer.abort();
  fileKey.fill(0);
}

/** Makes backups from the text that the page reads, one at a time, and keeps order among them. */
export class BackupKeeper {
  readonly #options: KeeperOptions;
  readonly #folder: string;
  #running: Running | undefined;
  #swept = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#folder = join(options.userData, 'backups');
  }

  /** Gives an id for the calls that follow; undefined when the person cancelled. Throws Failure `notSetUp`, `diskFull`, `notWritable`. */
  async begin({ reason, to, suggestedName }: BeginBackupInput): Promise<string | undefined> {
    const { disk, version } = this.#options;
    const dataKey = this.#options.dataKey();
    const vault = await this.#options.vault();
    if (!dataKey || !vault) throw new Failure('notSetUp');
    const { pc } = await this.#settings();
    const at = (this.#options.now ?? (() => new Date()))();
    const id = randomUUID();
    const name = backupName(at, id);
    const path = to === 'choose' ? await this.#askPlace(suggestedName ?? name) : join(this.#folder, name);
    if (path === undefined) return undefined;
    // The page was loaded anew in the middle of one.
    await this.shut();
    const { fileKey, sealedFileKey } = newFileKey(dataKey);
    const header: BackupHeader = {
      format: formatVersion,
      id,
      at: at.toISOString(),
      reason,
      app: version,
      pc,
      sealedFileKey,
      vault: withoutNames(vault),
    };
    try {
      if (to !== 'choose') await this.#sweep();
      const writer = await BackupWriter.begin(disk, path, header, fileKey);
      this.#running = { writer, path, header, fileKey, vault, chosen: to === 'choose' };
    } catch (error) {
      throw diskFailure(error);
    }
    this.#options.begun?.();
    return id;
  }

  /** Throws Failure `diskFull`, `notWritable`; the backup is given up then. */
  async append(id: string, text: string): Promise<void> {
    await this.#guarded(id, ({ writer }) => writer.append(text));
  }

  /** Throws Failure `diskFull`, `notWritable`, `backupDamaged` (the disk gave back something else than it was given). */
  async finish({ id, content }: FinishBackupInput): Promise<BackupMade> {
    const running = this.#running;
    const kept = await this.#guarded(id, async ({ writer, path, vault, chosen }) => {
      const people = Object.fromEntries(vault.people.map((person) => [person.id, person.name]));
      await writer.finish({ ...content, people });
      return keptAt(this.#options.disk, path, chosen ? 'chosen' : 'own', (await this.#settings()).pc);
    });
    this.#running = undefined;
    if (!running || running.chosen) {
      running?.fileKey.fill(0);
      return { info: kept.info };
    }
    const second = await this.#copyToSecond(kept, running.fileKey);
    running.fileKey.fill(0);
    if (content.damaged === 0) await this.#rotate(kept.info.name, second === 'done');
    return { info: kept.info, ...(second && { second }) };
  }

  async abort(id: string): Promise<void> {
    if (this.#running?.header.id === id) await this.shut();
  }

  /** Gives up the one that is under way, and forgets its key; also when the data is locked. */
  async shut(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    if (running) await drop(running);
  }

  /** What there is, in both places. */
  async state(): Promise<BackupState> {
    const { second, secondProblem } = await this.#settings();
    const all = await this.all();
    const vault = await this.#options.vault().catch(() => undefined);
    const lastAt = all.find(({ info }) => info.ours)?.info.at;
    const secondReady = second !== undefined && (await this.#isThere(second));
    return {
      backups: all.map(({ info }) => info),
      ...(lastAt !== undefined && { lastAt }),
      ...(second !== undefined && { secondPlace: second, secondReady }),
      ...(secondProblem && { secondProblem }),
      portable: vault !== undefined && (vault.people.length > 0 || vault.recovery !== undefined),
    };
  }

  /** All that can be reached, newest first; of two copies of one backup the own one. */
  async all(): Promise<Kept[]> {
    const { disk } = this.#options;
    const { pc, second } = await this.#settings();
    const own = await backupsIn(disk, this.#folder, 'own', pc).catch(() => []);
    const there = second === undefined ? [] : await backupsIn(disk, second, 'second', pc).catch(() => []);
    const names = new Set(own.map(({ info }) => info.name));
    const all = [...own, ...there.filter(({ info }) => !names.has(info.name))];
    return all.toSorted((a, b) => (a.info.at < b.info.at ? 1 : -1));
  }

  /** Throws Failure `notWritable` when nothing can be written there. */
  async chooseSecond(): Promise<void> {
    const folder = await this.#options.chooseFolder();
    if (folder === undefined) return;
    const { disk } = this.#options;
    const probe = join(folder, `.mqb-${randomUUID()}.part`);
    try {
      const out = await disk.create(probe);
      await out.close();
      await disk.remove(probe);
    } catch {
      throw new Failure('notWritable');
    }
    const { pc } = await this.#settings();
    await writeBackupSettings(this.#options.userData, { pc, second: folder });
  }

  async forgetSecond(): Promise<void> {
    const { pc } = await this.#settings();
    await writeBackupSettings(this.#options.userData, { pc });
  }

  async pc(): Promise<string> {
    return (await this.#settings()).pc;
  }

  async #copyToSecond(kept: Kept, fileKey: Uint8Array): Promise<BackupMade['second']> {
    const settings = await this.#settings();
    if (settings.second === undefined) return undefined;
    const { disk, userData } = this.#options;
    let result: NonNullable<BackupMade['second']> = 'done';
    try {
      if (!(await this.#isThere(settings.second))) result = 'missing';
      else await copyWhole(disk, kept.path, join(settings.second, kept.info.name), fileKey);
    } catch (error) {
      const failure = diskFailure(error);
      result = failure instanceof Failure && failure.code === 'diskFull' ? 'full' : 'failed';
    }
    const { pc, second } = settings;
    await writeBackupSettings(userData, { pc, second, ...(result !== 'done' && { secondProblem: result }) });
    return result;
  }

  async #rotate(justMade: string, secondToo: boolean): Promise<void> {
    const { disk } = this.#options;
    const { pc, second } = await this.#settings();
    const now = (this.#options.now ?? (() => new Date()))().getTime();
    for (const folder of [this.#folder, ...(secondToo && second !== undefined ? [second] : [])]) {
      const ours = (await backupsIn(disk, folder, 'own', pc)).filter(({ info }) => info.ours);
      const gone = new Set(
        superfluous(
          ours.map(({ info }) => info),
          now,
        ),
      );
      // Of two of the same instant the sorting knows no newer one.
      gone.delete(justMade);
      for (const { info, path } of ours) {
        // One that cannot be removed is tried again next time; the new backup is safe.
        if (gone.has(info.name)) await disk.remove(path).catch(() => undefined);
      }
    }
  }

  async #askPlace(suggested: string): Promise<string | undefined> {
    const path = await this.#options.choosePlace(safeFileName(suggested));
    return path === undefined || path.endsWith(ending) ? path : `${path}${ending}`;
  }

  async #isThere(folder: string): Promise<boolean> {
    try {
      await this.#options.disk.folderExists(folder);
      return true;
    } catch {
      return false;
    }
  }

  async #sweep(): Promise<void> {
    const { disk } = this.#options;
    await disk.makeFolder(this.#folder);
    if (this.#swept) return;
    this.#swept = true;
    await sweepHalfWritten(disk, this.#folder);
  }

  async #guarded<R>(id: string, work: (running: Running) => Promise<R>): Promise<R> {
    const running = this.#running;
    if (running?.header.id !== id) throw new Failure('refused');
    try {
      return await work(running);
    } catch (error) {
      this.#running = undefined;
      await drop(running);
      throw diskFailure(error);
    }
  }

  async #settings(): Promise<BackupSettings> {
    return readBackupSettings(this.#options.userData);
  }
}
