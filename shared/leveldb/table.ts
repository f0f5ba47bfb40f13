import { crc32c, masked } from './crc32c';
import { unsnappy, varint } from './snappy';

const footerLength = 48;
const magic = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
/** Kind of packing and sum, behind every block. */
const trailer = 5;

/** A file is not what LevelDB wrote. */
export class BrokenFileError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'BrokenFileError';
  }
}

interface Handle {
  offset: number;
  size: number;
}

function handle(bytes: Uint8Array, at: number): { found: Handle; end: number } {
  const offset = varint(bytes, at);
  const size = varint(bytes, offset.end);
  return { found: { offset: offset.value, size: size.value }, end: size.end };
}

const little = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);

/** Content of a block. Throws RangeError where it is packed in an unknown way. */
function block(file: Uint8Array, { offset, size }: Handle): Uint8Array {
  const content = file.subarray(offset, offset + size);
  const kind = file[offset + size];
  if (kind === 0) return content;
  if (kind === 1) return unsnappy(content);
  throw new RangeError(`block packed in an unknown way: ${kind}`);
}

/** Throws BrokenFileError where the bytes of a block are not those that were summed up. */
function prove(file: Uint8Array, { offset, size }: Handle): void {
  const end = offset + size;
  if (end + trailer > file.length) throw new BrokenFileError('a block beyond the end');
  if (masked(crc32c(file.subarray(offset, end + 1))) !== little(file, end + 1))
    throw new BrokenFileError(`the block at ${offset} was changed`);
}

/** The entries of a block; keys are stored without what they share with the one before. */
function* entries(content: Uint8Array): Generator<{ key: Uint8Array; value: Uint8Array }> {
  const end = content.length - 4 * (little(content, content.length - 4) + 1);
  let key = new Uint8Array();
  for (let at = 0; at < end;) {
    const shared = varint(content, at);
    const own = varint(content, shared.end);
    const size = varint(content, own.end);
    const start = size.end;
    const whole = new Uint8Array(shared.value + own.value);
    whole.set(key.subarray(0, shared.value));
    whole.set(content.subarray(start, start + own.value), shared.value);
    key = whole;
    at = start + own.value + size.value;
    yield { key, value: content.subarray(start + own.value, at) };
  }
}

/** Where the list of blocks and the list of further blocks lie. */
function footer(file: Uint8Array): { further: Handle; index: Handle } {
  const bytes = file.subarray(-footerLength);
  if (file.length < footerLength || !magic.every((byte, at) => bytes[footerLength - 8 + at] === byte))
    throw new BrokenFileError('not a table of LevelDB');
  const further = handle(bytes, 0);
  return { further: further.found, index: handle(bytes, further.end).found };
}

/** Every key and value of a table file (LevelDB, doc/table_format.md), the deleted and overwritten ones too. */
export function tableParts(file: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (const { value } of entries(block(file, footer(file).index)))
    for (const entry of entries(block(file, handle(value, 0).found))) parts.push(entry.key, entry.value);
  return parts;
}

/** Sums up every block of a table file. Throws BrokenFileError, RangeError. */
export function checkTable(file: Uint8Array): void {
  const { further, index } = footer(file);
  for (const list of [index, further]) {
    prove(file, list);
    for (const { value } of entries(block(file, list))) prove(file, handle(value, 0).found);
  }
}
