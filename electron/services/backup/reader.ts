import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { Failure } from '@shared/ipc/failure';
import type { Disk, In } from './disk';
import {
  damaged,
  FrameCipher,
  lengthBytes,
  longestFrame,
  longestHeader,
  magic,
  readHeader,
  readManifest,
  tagLength,
} from './format';
import type { BackupHeader, BackupManifest } from './format';

const inflate = promisify(inflateRaw);
/** A frame's text; one longer than this was not written by this app. */
const longestText = 128 * 1_048_576;
const lineFeed = 10;

/** The front of a backup; nothing of it is believed until the frames were opened. */
export interface Front {
  header: BackupHeader;
  /** All bytes before the first frame. */
  bytes: Uint8Array;
}

/** Throws Failure `notBackup` (some other file), `backupNewer`, `backupDamaged`. */
export async function readFront(file: In): Promise<Front> {
  const start = await file.read(0, magic.length + lengthBytes);
  if (!magic.equals(start.subarray(0, magic.length))) throw new Failure('notBackup');
  if (start.length < magic.length + lengthBytes) throw damaged();
  const length = Buffer.from(start).readUInt32BE(magic.length);
  if (length > longestHeader) throw damaged();
  const json = await file.read(start.length, length);
  if (json.length < length) throw damaged();
  return { header: readHeader(json), bytes: Buffer.concat([start, json]) };
}

/** Opens a file for one piece of work and closes it afterwards. */
export async function withFile<R>(disk: Disk, path: string, work: (file: In) => Promise<R>): Promise<R> {
  const file = await disk.open(path);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

interface Frame {
  text: Buffer;
  /** Set in the last one, which has no text. */
  manifest?: BackupManifest;
}

/** Frame by frame, each proved before it is given. Throws Failure `backupDamaged`; the last one must be the last. */
export async function* frames(file: In, front: Front, fileKey: Uint8Array): AsyncGenerator<Frame> {
  const cipher = new FrameCipher(fileKey, front.bytes);
  let position = front.bytes.length;
  for (let number = 0; ; number += 1) {
    const head = await file.read(position, lengthBytes);
    if (head.length < lengthBytes) throw damaged();
    const length = Buffer.from(head).readUInt32BE();
    if (length > longestFrame || length < tagLength) throw damaged();
    const sealed = await file.read(position + lengthBytes, length);
    if (sealed.length < length) throw damaged();
    position += lengthBytes + length;
    const last = position === file.size;
    const packed = cipher.open(number, last, sealed);
    if (!packed) throw damaged();
    const text = await unpacked(packed);
    if (!last) {
      yield { text };
      continue;
    }
    const manifest = readManifest(text);
    if (manifest.frames !== number) throw damaged();
    yield { text: Buffer.alloc(0), manifest };
    return;
  }
}

async function unpacked(packed: Buffer): Promise<Buffer> {
  try {
    return await inflate(packed, { maxOutputLength: longestText });
  } catch {
    throw damaged();
  }
}

/** Reads a whole file, keeps nothing of it. Throws Failure `notBackup`, `backupNewer`, `backupDamaged`. */
export async function verifyFrames(
  disk: Disk,
  path: string,
  fileKey: Uint8Array,
): Promise<{ front: Front; manifest: BackupManifest; size: number }> {
  return withFile(disk, path, async (file) => {
    const front = await readFront(file);
    let lines = 0;
    for await (const { text, manifest } of frames(file, front, fileKey)) {
      for (let at = text.indexOf(lineFeed); at >= 0; at = text.indexOf(lineFeed, at + 1)) lines += 1;
      if (!manifest) continue;
      if (manifest.lines !== lines) throw damaged();
      return { front, manifest, size: file.size };
    }
    throw damaged();
  });
}
