import type { FolderFault } from '@shared/ipc/types';
import { text } from '@shared/messages';

/** `setUpAgain` keeps the key and begins with empty data; `startOver` deletes everything of this PC. */
export type Remedy =
  | 'restore'
  | 'replaceDatabase'
  | 'moveFolder'
  | 'showPlace'
  | 'quit'
  | 'readOnly'
  | 'salvage'
  | 'withoutBackup'
  | 'report'
  | 'retry'
  | 'logs'
  | 'setUpAgain'
  | 'startOver';

/** Why the app could not open its data, in words for the clerk and for the administrator. */
export interface OpenFailure {
  sentence: string;
  /** Only those that really help here. */
  remedies: Remedy[];
  /** Name and message of the error; holds no personal data. */
  technical: string;
}

/** The database was there once and is empty now: Chromium throws one away that it cannot read. */
export class DataGoneError extends Error {
  constructor() {
    super('the database is empty although it was used before');
    this.name = 'DataGoneError';
  }
}

/** The data folder cannot be used, so nothing can be opened and nothing set up. */
export class FolderError extends Error {
  readonly fault: FolderFault;
  constructor(fault: FolderFault) {
    super(`${fault.cause}, ${fault.system}`);
    this.name = 'FolderError';
    this.fault = fault;
  }
}

const { failed } = text.app;
const look: Remedy[] = ['retry', 'report', 'logs'];
const lost: Remedy[] = ['restore', 'retry', 'report', 'logs', 'startOver'];
/** Chromium cannot open the files, so they have to make room first. */
const unopened: Remedy[] = ['replaceDatabase', 'retry', 'report', 'logs', 'startOver'];

const known: Record<string, { sentence: string; remedies: Remedy[] }> = {
  WrongKeyError: { sentence: failed.wrongKey, remedies: lost },
  NewerDataError: { sentence: failed.newerData, remedies: look },
  OpenElsewhereError: { sentence: failed.openElsewhere, remedies: ['retry'] },
  DamagedRecordError: {
    sentence: failed.damagedRecord,
    remedies: ['restore', 'salvage', 'retry', 'report', 'logs', 'startOver'],
  },
  DataGoneError: {
    sentence: failed.dataGone,
    remedies: ['restore', 'setUpAgain', 'retry', 'report', 'logs'],
  },
  QuotaExceededError: { sentence: failed.diskFull, remedies: ['retry', 'readOnly', 'report', 'logs'] },
  // What Dexie says when Chromium cannot open the files.
  OpenFailedError: { sentence: failed.database, remedies: unopened },
  UnknownError: { sentence: failed.database, remedies: unopened },
  DatabaseClosedError: { sentence: failed.database, remedies: unopened },
  'upgrade-failed': {
    sentence: failed.upgradeFailed,
    remedies: ['retry', 'salvage', 'report', 'logs'],
  },
  'upgrade-diskFull': { sentence: failed.upgradeDiskFull, remedies: look },
  'upgrade-noBackup': {
    sentence: failed.upgradeNoBackup,
    remedies: ['retry', 'salvage', 'withoutBackup', 'report', 'logs'],
  },
  'upgrade-readOnly': { sentence: failed.upgradeReadOnly, remedies: ['retry', 'salvage', 'report', 'logs'] },
  damaged: { sentence: failed.damagedVault, remedies: lost },
  keyMissing: { sentence: failed.keyMissing, remedies: lost },
  dataDamaged: { sentence: failed.database, remedies: unopened },
  disabled: { sentence: failed.disabled, remedies: look },
};

/** Never a deletion: what is there cannot be looked at. */
const folderFailure = ({ cause, movable }: FolderFault): Pick<OpenFailure, 'sentence' | 'remedies'> => ({
  sentence: failed.folder[cause],
  remedies: ['retry', ...(movable ? (['moveFolder'] as const) : []), 'showPlace', 'report', 'quit'],
});

/** Chooses words and remedies for an error of start-up; unknown errors get the general ones. */
export function openFailure(error: unknown): OpenFailure {
  if (!(error instanceof Error))
    return { sentence: failed.unknown, remedies: look, technical: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const found =
    error instanceof FolderError
      ? folderFailure(error.fault)
      : (known[error.name] ?? known[code] ?? { sentence: failed.unknown, remedies: look });
  return { ...found, technical: `${error.name}: ${error.message}` };
}
