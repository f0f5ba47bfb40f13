/** What crosses between the window and the machine. The renderer checks these against its `Host` at compile time. */

export interface VaultStatus {
  /** `empty`: nothing set up yet. `locked`: a passphrase is asked. `open`: the OS key store opens it without asking. */
  state: 'empty' | 'locked' | 'open';
  /** False where the operating system really protects keys, so that 口令 may be skipped. */
  passphraseRequired: boolean;
  /** Who can unlock, as the unlock screen names them; the browser's vault has none. */
  people?: { id: string; name: string }[];
  /** Who unlocked. */
  current?: string;
  /** When the 恢复单 was made; absent without one. */
  recoveryMadeAt?: string;
  /** There was data once, so an empty database is a loss. */
  used?: boolean;
  /** The county took the account out of use; the data opens again when it says otherwise. */
  disabled?: boolean;
  /** How far a change of the data key is; the browser's vault has none. */
  rekey?: RekeyStatus;
  /** The data folder cannot be used; what else the status says means nothing then. */
  folder?: FolderFault;
}

/** Why the data folder cannot be used. */
export interface FolderFault {
  /** `blocked`: something else in its place. `missing`: not there, and cannot be made. */
  cause: 'blocked' | 'missing' | 'denied' | 'readOnly' | 'full' | 'failed';
  /** The system's code, as ENOTDIR. */
  system: string;
  /** What stands in the place can be given another name. */
  movable: boolean;
}

/** `running`: values may be sealed with the key before. `waiting`: people whose own wrap holds an earlier key. */
export interface RekeyStatus {
  running: boolean;
  waiting: string[];
  recoveryWaits: boolean;
}

/** A 256-bit data key with the number that stands in what it has sealed, 0 to 15. */
export interface DataKey {
  id: number;
  key: Uint8Array;
}

/** The key that seals, and the one before while records may still be sealed with it. */
export interface KeyRing {
  current: DataKey;
  former: DataKey[];
}

/** How many records waited for the county when it was last counted, and when that was (ISO). */
export interface UnsentNote {
  count: number;
  at: string;
}

export interface CountySession {
  url: string;
  user: string;
  roles: string[];
}

export interface CountyStatus {
  url?: string;
  user?: string;
  signedIn: boolean;
  roles: string[];
}

export interface PassphraseInput {
  passphrase?: string;
}

export interface UnlockInput extends PassphraseInput {
  person?: string;
}

export interface ChangePassphraseInput {
  current?: string;
  next: string;
}

export interface AddPersonInput {
  name: string;
  passphrase: string;
  current: string;
  /** What whoever adds is called from now on, if nothing yet. */
  ownName?: string;
}

export interface RemovePersonInput {
  id: string;
  current: string;
}

export interface RenewRecoveryInput {
  current?: string;
}

export interface BeginRekeyInput {
  current?: string;
}

export interface RecoverInput {
  code: string;
  passphrase: string;
  person?: string;
}

/** `wrong`: in 1970, or well before the last start. Milliseconds since 1970. */
export interface ClockStatus {
  now: number;
  last?: number;
  wrong: boolean;
}

/** Why the machine asks the window to lock. */
export type LockReason = 'menu' | 'suspend' | 'disabled';

export interface SignInInput {
  url: string;
  user: string;
  password: string;
}

export interface SaveFileInput {
  suggestedName: string;
  bytes: Uint8Array;
}

/** The page as it now looks to a printer. */
export interface PdfInput {
  paper: 'A4' | 'A3';
  landscape: boolean;
}

export interface ReportInput {
  message: string;
  stack?: string;
}
