import type {
  AdoptBackupInput,
  BackupContent,
  BackupInfo,
  BackupMade,
  BackupState,
  BeginBackupInput,
  DiskRoom,
  OpenBackupInput,
  OpenedBackup,
} from '@shared/ipc/backup';
import type { KeyRing, VaultStatus } from '@shared/ipc/types';

export type { DataKey, KeyRing, RekeyStatus, VaultStatus } from '@shared/ipc/types';

/** What the renderer needs from the machine it runs on; Electron and the browser each give one. */
export interface Host {
  readonly kind: 'electron' | 'browser';
  vault: VaultHost;
  county: CountyHost;
  files: FilesHost;
  app: AppHost;
  /** Absent in the browser. */
  backup?: BackupHost;
}

/** What can be done with the keys of this PC; each change asks for the passphrase again. */
export interface KeysHost {
  /** Throws HostError `wrongPassphrase`. Without a passphrase so far `current` is left out. */
  changePassphrase(input: { current?: string; next: string }): Promise<void>;
  /** Gives the id. `ownName` names whoever adds, if nameless so far. Throws HostError `refused` for a name that is taken. */
  addPerson(input: { name: string; passphrase: string; current: string; ownName?: string }): Promise<string>;
  removePerson(input: { id: string; current: string }): Promise<void>;
  /** A new recovery code, shown once; the one before becomes void. */
  renewRecovery(input: { current?: string }): Promise<string>;
  /** Opens the data with the code and sets a passphrase. Throws HostError `wrongCode`, `disabled`. */
  recover(input: { code: string; passphrase: string; person?: string }): Promise<KeyRing>;
  /** Makes another data key, or gives the one whose change is under way. Throws HostError `wrongPassphrase`, `refused`. */
  beginRekey(input: { current?: string }): Promise<KeyRing>;
  /** Nothing is sealed with an earlier key any more. */
  endRekey(): Promise<void>;
  /** Notes how many records wait for the county; read again while the data is locked. */
  noteUnsent(count: number): Promise<void>;
  /** What was noted last, and when (ISO). */
  unsent(): Promise<{ count: number; at: string } | undefined>;
  /** Deletes everything of this PC and ends the app. */
  startOver(): Promise<void>;
}

export interface VaultHost {
  status(): Promise<VaultStatus>;
  /** Makes the random 256-bit data key and wraps it. Throws HostError `passphraseRequired`, `alreadySetUp`. */
  create(input: { passphrase?: string }): Promise<KeyRing>;
  /** Gives the data key. Throws HostError `wrongPassphrase` (with `retryAfterMs`), `notSetUp`, `damaged`. */
  unlock(input: { passphrase?: string; person?: string }): Promise<KeyRing>;
  /** Drops the key on the machine's side. */
  lock(): Promise<void>;
  /** Told when the machine wants the window locked. */
  onLock(listener: (reason: 'menu' | 'suspend' | 'disabled') => void): void;
  /** Answers a wish from the menu: not at once, for work is under way. */
  lockLater(): Promise<void>;
  /** Notes that there is data now. */
  markUsed(): Promise<void>;
  /** Absent in the browser. */
  keys?: KeysHost;
}

export interface CountySession {
  url: string;
  user: string;
  roles: string[];
}

export interface CountyStatus {
  /** Kept or preset (MINQINGBEN_COUNTY_URL) address of the county, if any. */
  url?: string;
  user?: string;
  /** True while a password is kept and the county last accepted it. */
  signedIn: boolean;
  roles: string[];
}

export interface CountyHost {
  status(): Promise<CountyStatus>;
  /** Checks the account at the county and keeps it in the vault. Throws HostError `unreachable`, `wrongPassword`, `notCouchDB`, `badUrl`. */
  signIn(input: { url: string; user: string; password: string }): Promise<CountySession>;
  /** Keeps the address only, for 以后再说. */
  setUrl(url: string): Promise<void>;
  signOut(): Promise<void>;
}

/** Backups as files of the machine; the page gives and takes their text piece by piece. */
export interface BackupHost {
  state(): Promise<BackupState>;
  /** Gives an id; undefined when the person cancelled. Throws HostError `notSetUp`, `diskFull`, `notWritable`. */
  begin(input: BeginBackupInput): Promise<string | undefined>;
  /** Whole lines. Throws HostError `diskFull`, `notWritable`; the backup is given up then. */
  append(input: { id: string; text: string }): Promise<void>;
  /** Proves the file by reading it back; only then it counts. Throws like `append`, and `backupDamaged`. */
  finish(input: { id: string; content: BackupContent }): Promise<BackupMade>;
  abort(id: string): Promise<void>;
  /** Asks for a folder. Throws HostError `notWritable`. */
  chooseSecond(): Promise<void>;
  forgetSecond(): Promise<void>;
  /** Asks for a file. Throws HostError `notBackup`, `backupNewer`, `backupDamaged`, `notReadable`. */
  choose(): Promise<BackupInfo | undefined>;
  /** Proves every byte. Throws as `choose`, and `secretNeeded`, `wrongPassphrase`, `wrongCode`, `otherPc`. */
  open(input: OpenBackupInput): Promise<OpenedBackup>;
  /** The next piece of the opened backup; undefined after the last. */
  read(token: string): Promise<string | undefined>;
  rewind(token: string): Promise<void>;
  close(): Promise<void>;
  /** Makes this PC's keys from those of the opened backup; gives the data key. Throws HostError `alreadySetUp`, `passphraseRequired`. */
  adopt(input: AdoptBackupInput): Promise<KeyRing>;
  /** Puts aside what cannot be opened: database files, or the whole data folder. The app may start anew for it. Throws HostError `notWritable`. */
  setDataAside(): Promise<void>;
}

export interface FilesHost {
  /**
   * Saves bytes under a name the person chooses (a save dialog, or a download in the browser).
   * Gives the file's name, or undefined when the person cancelled. Throws HostError `diskFull`, `notWritable`.
   */
  save(input: { suggestedName: string; bytes: Uint8Array }): Promise<string | undefined>;
  /** The page as it now looks to a printer, as PDF with page numbers. Absent in the browser. */
  pdf?(input: { paper: 'A4' | 'A3'; landscape: boolean }): Promise<Uint8Array>;
}

export interface AppHost {
  version(): Promise<string>;
  /** Whether the PC's clock can be right; `wrong` in 1970 or well before the last start. Milliseconds since 1970. */
  clock(): Promise<{ now: number; last?: number; wrong: boolean }>;
  /** The person says that the clock is right after all. */
  trustClock(): Promise<void>;
  /** Room on the disk of the data; absent in the browser. */
  disk?(): Promise<DiskRoom>;
  /** Told when a person closes the window; what is still to be done is done, then `leave`. */
  onLeaving(listener: () => void): void;
  leave(): Promise<void>;
  /** Opens the folder of the logs, or the one around a data folder that cannot be used (Electron); does nothing in the browser. */
  showLogs(): Promise<void>;
  /** Notes an unexpected error in the log; callers pass no personal data. */
  report(input: { message: string; stack?: string }): Promise<void>;
}

export type HostErrorCode =
  | 'passphraseRequired'
  | 'alreadySetUp'
  | 'wrongPassphrase'
  | 'notSetUp'
  | 'damaged'
  | 'unreachable'
  | 'wrongPassword'
  | 'notCouchDB'
  | 'badUrl'
  | 'diskFull'
  | 'notWritable'
  | 'refused'
  | 'wrongCode'
  | 'keyMissing'
  | 'dataDamaged'
  | 'disabled'
  | 'notBackup'
  | 'backupDamaged'
  | 'backupNewer'
  | 'secretNeeded'
  | 'otherPc'
  | 'notReadable';

/** An expected failure of the host; `code` chooses the sentence on screen. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly retryAfterMs: number | undefined;
  constructor(code: HostErrorCode, retryAfterMs?: number) {
    super(code);
    this.name = 'HostError';
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
