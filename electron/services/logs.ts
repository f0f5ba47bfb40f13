import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import nodeLog from 'electron-log/node';
import { scrub, scrubError } from './scrub';

/** The log of the desktop side; everything goes through the scrubber, so callers cannot forget it. */
export interface Log {
  info(message: string): void;
  warn(message: string, thrown?: unknown): void;
  error(message: string, thrown?: unknown): void;
}

const kept = 4;

/** main.log → main.1.log → … → main.4.log → gone. */
function rotate(file: string): void {
  const old = (index: number): string => file.replace(/\.log$/, `.${index}.log`);
  rmSync(old(kept), { force: true });
  for (let index = kept - 1; index >= 1; index -= 1) {
    if (existsSync(old(index))) renameSync(old(index), old(index + 1));
  }
  renameSync(file, old(1));
}

/**
 * Opens the rotating log in a folder: five files of at most `maxBytes` (default 1 MB). electron-log's Node entry is
 * used because the one for Electron opens an IPC channel of its own.
 */
export function openLog(folder: string, { maxBytes = 1_048_576, echo = false } = {}): Log {
  const logger = nodeLog.create({ logId: folder });
  const { file, console: terminal } = logger.transports;
  terminal.level = echo ? 'info' : false;
  file.level = 'info';
  file.maxSize = maxBytes;
  const path = join(folder, 'main.log');
  file.resolvePathFn = () => path;
  file.archiveLogFn = () => rotate(path);
  const line = (message: string, thrown: unknown): string =>
    thrown === undefined ? scrub(message) : `${scrub(message)}: ${scrubError(thrown)}`;
  return {
    info: (message) => logger.info(scrub(message)),
    warn: (message, thrown) => logger.warn(line(message, thrown)),
    error: (message, thrown) => logger.error(line(message, thrown)),
  };
}
