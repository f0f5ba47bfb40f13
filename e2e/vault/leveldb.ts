import { unsnappy, varint } from './snappy';

const footerLength = 48;
const magic = Buffer.from('57fb808b247547db', 'hex');

interface Handle {
  offset: number;
  size: number;
}

function handle(bytes: Uint8Array, at: number): { found: Handle; end: number } {
  const offset = varint(bytes, at);
  const size = varint(bytes, offset.end);
  return { found: { offset: offset.value, size: size.value }, end: size.end };
}

function block(file: Uint8Array, { offset, size }: Handle): Uint8Array {
  const content = file.subarray(offset, offset + size);
  const kind = file[offset + size];
  if (kind === 0) return content;
  if (kind === 1) return unsnappy(content);
  throw new RangeError(`block compressed in an unknown way: ${kind}`);
}

/** The entries of a block; keys are stored without what they share with the one before. */
function* entries(content: Uint8Array): Generator<{ key: Uint8Array; value: Uint8Array }> {
  const restarts = new DataView(content.buffer, content.byteOffset, content.byteLength).getUint32(
    content.length - 4,
    true,
  );
  const end = content.length - 4 * (restarts + 1);
  let key: Uint8Array = new Uint8Array();
  for (let at = 0; at < end;) {
    const shared = varint(content, at);
    const own = varint(content, shared.end);
    const size = varint(content, own.end);
    const start = size.end;
    key = Buffer.concat([key.subarray(0, shared.value), content.subarray(start, start + own.value)]);
    at = start + own.value + size.value;
    yield { key, value: content.subarray(start + own.value, at) };
  }
}

/** Every key and value of a table file (LevelDB, doc/table_format.md), the deleted and overwritten ones too. */
export function tableParts(file: Uint8Array): Uint8Array[] {
  const footer = file.subarray(-footerLength);
  if (!magic.equals(footer.subarray(-8))) throw new RangeError('not a table of LevelDB');
  const { end } = handle(footer, 0);
  const parts: Uint8Array[] = [];
  for (const { value } of entries(block(file, handle(footer, end).found)))
    for (const entry of entries(block(file, handle(value, 0).found))) parts.push(entry.key, entry.value);
  return parts;
}

const logBlock = 32_768;
const recordHeader = 7;

/** The records of a log (doc/log_format.md), put together from their pieces; what was cut off at the end comes as it is. */
export function logParts(file: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let pieces: Uint8Array[] = [];
  for (let at = 0; at + recordHeader <= file.length;) {
    const left = logBlock - (at % logBlock);
    if (left < recordHeader) {
      at += left;
      continue;
    }
    const length = (file[at + 4] ?? 0) + 256 * (file[at + 5] ?? 0);
    const kind = file[at + 6];
    if (kind === 0 && length === 0) {
      at += left;
      continue;
    }
    pieces.push(file.subarray(at + recordHeader, at + recordHeader + length));
    at += recordHeader + length;
    // Whole or last.
    if (kind === 1 || kind === 4) {
      parts.push(Buffer.concat(pieces));
      pieces = [];
    }
  }
  return pieces.length > 0 ? [...parts, Buffer.concat(pieces)] : parts;
}
