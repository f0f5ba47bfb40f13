import { crc32c, masked } from './crc32c';
import { BrokenFileError } from './table';

const logBlock = 32_768;
const header = 7;

interface Piece {
  kind: number;
  bytes: Uint8Array;
  /** Where the next one begins. */
  end: number;
  /** Sum and bytes belong together. */
  whole: boolean;
}

/** The pieces of a log in order (doc/log_format.md); one that was cut off by the end of the file is left out. */
function* piecesOf(file: Uint8Array): Generator<Piece> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 0; at + header <= file.length;) {
    const left = logBlock - (at % logBlock);
    if (left < header) {
      at += left;
      continue;
    }
    const length = view.getUint16(at + 4, true);
    const kind = file[at + 6] ?? 0;
    if (kind === 0 && length === 0) {
      at += left;
      continue;
    }
    const end = at + header + length;
    const isLast = at - (at % logBlock) + logBlock > file.length;
    if (header + length > left && !isLast) throw new BrokenFileError(`a length at ${at} is wrong`);
    if (end > file.length) {
      if (hasWholePiece(file, at + 1)) throw new BrokenFileError(`a length at ${at} is wrong`);
      return;
    }
    const whole = masked(crc32c(file.subarray(at + 6, end))) === view.getUint32(at, true);
    yield { kind, bytes: file.subarray(at + header, end), end, whole };
    at = end;
  }
}

/** Whether a piece with the right sum begins anywhere from here on: then the end of the file cut nothing off before it. */
function hasWholePiece(file: Uint8Array, from: number): boolean {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = from; at + header < file.length; at += 1) {
    const kind = file[at + 6] ?? 0;
    const end = at + header + view.getUint16(at + 4, true);
    if (kind < full || kind > last || end === at + header || end > file.length) continue;
    if (masked(crc32c(file.subarray(at + 6, end))) === view.getUint32(at, true)) return true;
  }
  return false;
}

const full = 1;
const first = 2;
const middle = 3;
const last = 4;

/**
 * The records of a log, put together from their pieces. A record that the end of the file cuts off is no fault: the PC
 * was switched off. Throws BrokenFileError where LevelDB would find a fault.
 */
export function logRecords(file: Uint8Array): Uint8Array[] {
  return recordsOf(file).records;
}

/** Where the last whole record of a log ends; what comes after was never written to its end. Throws as `logRecords`. */
export function endOfRecords(file: Uint8Array): number {
  return recordsOf(file).end;
}

function recordsOf(file: Uint8Array): { records: Uint8Array[]; end: number } {
  const records: Uint8Array[] = [];
  let reached = 0;
  let begun: Uint8Array[] | undefined;
  for (const { kind, bytes, end, whole } of piecesOf(file)) {
    if (!whole) throw new BrokenFileError('a record was changed');
    if (kind < full || kind > last) throw new BrokenFileError(`a piece of unknown kind ${kind}`);
    const begins = kind === full || kind === first;
    if (begins && begun?.some(({ length }) => length > 0))
      throw new BrokenFileError('a record without its end');
    if (!begins && !begun) throw new BrokenFileError('a record without its beginning');
    begun = [...((!begins && begun) || []), bytes];
    if (kind === middle || kind === first) continue;
    records.push(joined(begun));
    begun = undefined;
    reached = end;
  }
  return { records, end: reached };
}

/** All records of a log, also where their bytes were changed; what was cut off at the end comes as it is. */
export function logParts(file: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let begun: Uint8Array[] = [];
  for (const { kind, bytes } of piecesOf(file)) {
    begun.push(bytes);
    if (kind !== full && kind !== last) continue;
    parts.push(joined(begun));
    begun = [];
  }
  return begun.length > 0 ? [...parts, joined(begun)] : parts;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
