import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { SecurityObject } from '@shared/county/wire';

/** What is known about a database beside its documents. */
export interface DatabaseEntry {
  /** Folder, and mark of this very database in its sequences: another one of the same name has another. */
  epoch: string;
  /** Seconds since 1970. */
  createdAt: number;
  security: SecurityObject | Record<string, unknown>;
}

export interface CountyState {
  /** Signs session cookies. */
  secret: string;
  uuid: string;
  databases: Record<string, DatabaseEntry>;
}

/** Reads the state; undefined where there is none yet. */
export function readState(file: string): CountyState | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as CountyState;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Replaces the state as a whole: after a crash either the old or the new one is there. */
export function writeState(file: string, state: CountyState): void {
  const next = `${file}.next`;
  const handle = openSync(next, 'w', 0o600);
  try {
    writeFileSync(handle, JSON.stringify(state, null, 1));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
}
