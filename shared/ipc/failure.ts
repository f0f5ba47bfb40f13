/** Every expected failure of the machine side; the same words as the renderer's `HostErrorCode`. */
export const failureCodes = [
  'passphraseRequired',
  'alreadySetUp',
  'wrongPassphrase',
  'notSetUp',
  'damaged',
  'unreachable',
  'wrongPassword',
  'notCouchDB',
  'badUrl',
  'diskFull',
  'notWritable',
  'refused',
  'wrongCode',
  'keyMissing',
  'dataDamaged',
  'disabled',
  'notBackup',
  'backupDamaged',
  'backupNewer',
  'secretNeeded',
  'otherPc',
  'notReadable',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** An expected failure on the machine side; crosses to the window as a value, because Electron keeps only an error's message. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly retryAfterMs: number | undefined;
  constructor(code: FailureCode, retryAfterMs?: number) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** What a call answers: a value or an expected failure. Anything else (a bad call, a fault) rejects. */
export type Answer<T> = { ok: true; value: T } | { ok: false; code: FailureCode; retryAfterMs?: number };
