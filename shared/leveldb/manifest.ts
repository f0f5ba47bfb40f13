import { logRecords } from './log';
import { varint } from './snappy';
import { BrokenFileError } from './table';

/** What a database consists of now. */
export interface Manifest {
  /** Table files by number, with their length. */
  tables: Map<number, number>;
  /** Logs from this number on still have to be read. */
  log: number;
}

/** Tags of an edit (db/version_edit.cc). */
const tag = { comparator: 1, log: 2, next: 3, sequence: 4, pointer: 5, gone: 6, added: 7, logBefore: 9 };

/** Reads the list of parts (MANIFEST). Throws BrokenFileError, RangeError. */
export function readManifest(file: Uint8Array): Manifest {
  const manifest: Manifest = { tables: new Map(), log: 0 };
  for (const edit of logRecords(file)) apply(edit, manifest);
  return manifest;
}

function apply(edit: Uint8Array, manifest: Manifest): void {
  let at = 0;
  const number = (): number => {
    const { value, end } = varint(edit, at);
    at = end;
    return value;
  };
  const skipText = (): void => {
    const length = number();
    at += length;
    if (at > edit.length) throw new BrokenFileError('a text beyond the end');
  };
  while (at < edit.length) {
    const kind = number();
    if (kind === tag.comparator) skipText();
    else if (kind === tag.log) manifest.log = number();
    else if (kind === tag.next || kind === tag.sequence || kind === tag.logBefore) number();
    else if (kind === tag.pointer) {
      number();
      skipText();
    } else if (kind === tag.gone) {
      number();
      manifest.tables.delete(number());
    } else if (kind === tag.added) {
      number();
      const table = number();
      manifest.tables.set(table, number());
      skipText();
      skipText();
    } else throw new BrokenFileError(`an entry of unknown kind ${kind}`);
  }
}
