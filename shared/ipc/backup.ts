/** What crosses about backups. Paths never do: the page knows tokens and names. */

/** Why a backup was made. */
export const backupReasons = [
  'manual',
  'daily',
  'exit',
  'beforeImport',
  'beforeRestore',
  'beforeMigration',
  'salvage',
] as const;

export type BackupReason = (typeof backupReasons)[number];

/** A finished backup in one of the places. */
export interface BackupInfo {
  /** Stands for the file in later calls. */
  token: string;
  name: string;
  /** Instant. */
  at: string;
  reason: BackupReason;
  bytes: number;
  place: 'own' | 'second' | 'chosen';
  /** Made by this PC. */
  ours: boolean;
}

/** What the text of a backup holds, counted while it was read. */
export interface BackupContent {
  lines: number;
  counts: Record<string, number>;
  records: Record<string, number>;
  damaged: number;
  versions: Record<string, number>;
  communityName?: string;
}

export interface BackupMade {
  info: BackupInfo;
  /** How the copy in the second place went; absent where none is set. */
  second?: 'done' | 'missing' | 'full' | 'failed';
}

export interface BackupState {
  backups: BackupInfo[];
  /** The last one that counts, of any reason. */
  lastAt?: string;
  /** The second place, as the person sees it; absent where none is set. */
  secondPlace?: string;
  /** Whether the second place can be reached now. */
  secondReady?: boolean;
  /** Whether the last copy to the second place went wrong, and how. `lost`: which place it was can no longer be read. */
  secondProblem?: 'missing' | 'full' | 'failed' | 'lost';
  /** False where neither a passphrase nor a recovery sheet would open a backup on another PC. */
  portable: boolean;
}

/** `to`: asks the person for a place instead of the usual ones. */
export interface BeginBackupInput {
  reason: BackupReason;
  to?: 'choose';
  suggestedName?: string;
}

export interface AppendBackupInput {
  id: string;
  /** Whole lines, each ended by a line feed. */
  text: string;
}

export interface FinishBackupInput {
  id: string;
  content: BackupContent;
}

export interface OpenBackupInput {
  token: string;
  passphrase?: string;
  code?: string;
}

/** A backup that was read through and found whole. */
export interface OpenedBackup extends BackupContent {
  info: BackupInfo;
  app: string;
}

export interface AdoptBackupInput {
  token: string;
  /** A new one, where the backup was opened by a recovery code. */
  passphrase?: string;
}

/** Free and used room in bytes. */
export interface DiskRoom {
  free: number;
  /** What the app's data takes. */
  used: number;
}
