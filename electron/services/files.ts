import { basename, extname } from 'node:path';
import { Failure } from '@shared/ipc/failure';
import type { FailureCode } from '@shared/ipc/failure';
import { writeAtomic } from './atomic-write';

const codes: Record<string, FailureCode> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  EBUSY: 'notWritable',
  ENOENT: 'notWritable',
  EISDIR: 'notWritable',
};

/** The Failure that an error of the disk means to the person; an error that means nothing comes back as it is. */
export function diskFailure(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? codes[String(cause.code)] : undefined;
  return code ? Object.assign(new Failure(code), { cause }) : cause;
}

/** At most 200 bytes with the ending kept: Linux allows 255, and a Chinese letter is three. */
function shorten(name: string): string {
  const ending = extname(name).length <= 10 ? extname(name) : '';
  const letters = Array.from(name.slice(0, name.length - ending.length));
  while (Buffer.byteLength(letters.join('') + ending) > 200) letters.pop();
  return letters.join('') + ending;
}

/** A name that every file system takes: no folders, no characters that Windows refuses, not too long. */
export function safeFileName(suggested: string): string {
  const clean = suggested
    // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u001F<>:"/\\|?*\u202A-\u202E\u2066-\u2069]/g, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = shorten(clean);
  return /^(?:con|prn|aux|nul|com\d|lpt\d)?(?:\.|$)/i.test(short) ? `_${short}` : short;
}

export interface SaveDialog {
  /** The chosen path, or undefined when the person cancelled. */
  ask(suggestedName: string): Promise<string | undefined>;
}

/** Saves where the person says. Gives the file's name, undefined when cancelled. Throws Failure `diskFull`, `notWritable`. */
export async function saveFile(
  dialog: SaveDialog,
  input: { suggestedName: string; bytes: Uint8Array },
  write: (path: string, bytes: Uint8Array, options: { mode: number }) => Promise<void> = writeAtomic,
): Promise<string | undefined> {
  const path = await dialog.ask(safeFileName(input.suggestedName));
  if (path === undefined) return undefined;
  try {
    await write(path, input.bytes, { mode: 0o644 });
  } catch (cause) {
    throw diskFailure(cause);
  }
  return basename(path);
}
