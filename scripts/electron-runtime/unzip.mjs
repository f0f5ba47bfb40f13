import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/** Reads the list of files at the end of a zip. Throws on zip64, which no runtime needs (under 4 GB, under 65,535 files). */
async function readEntries(file) {
  const { size } = await file.stat();
  const tail = Buffer.alloc(Math.min(size, 65_557));
  await file.read(tail, 0, tail.length, size - tail.length);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.readUInt32LE(end) !== endSignature) throw new Error('not a zip file');
  const count = tail.readUInt16LE(end + 10);
  const list = Buffer.alloc(tail.readUInt32LE(end + 12));
  await file.read(list, 0, list.length, tail.readUInt32LE(end + 16));

  const entries = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (list.readUInt32LE(at) !== entrySignature) throw new Error('damaged zip file');
    const nameLength = list.readUInt16LE(at + 28);
    entries.push({
      name: list.toString('utf8', at + 46, at + 46 + nameLength),
      method: list.readUInt16LE(at + 10),
      packed: list.readUInt32LE(at + 20),
      size: list.readUInt32LE(at + 24),
      mode: list.readUInt32LE(at + 38) >>> 16,
      offset: list.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return entries;
}

async function writeEntry(zipPath, file, entry, target) {
  await mkdir(dirname(target), { recursive: true });
  // The local header repeats the name and has an extra field of its own length.
  const header = Buffer.alloc(30);
  await file.read(header, 0, 30, entry.offset);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const output = createWriteStream(target);
  if (entry.packed === 0) {
    output.end();
  } else {
    const input = createReadStream(zipPath, { start, end: start + entry.packed - 1 });
    if (entry.method === 8) await pipeline(input, createInflateRaw(), output);
    else await pipeline(input, output);
  }
  if (entry.mode & 0o111) await chmod(target, 0o755);
}

/**
 * Unpacks the files for which `place` gives a relative path into `folder`; `onProgress` hears done and total bytes.
 * Throws when a path would leave the folder or the zip is damaged.
 */
export async function unzip(zipPath, folder, place, onProgress = () => {}) {
  const root = resolve(folder);
  const file = await open(zipPath);
  try {
    const wanted = (await readEntries(file)).filter(
      (entry) => !entry.name.endsWith('/') && place(entry.name),
    );
    const total = wanted.reduce((sum, entry) => sum + entry.size, 0);
    let done = 0;
    for (const entry of wanted) {
      const target = resolve(root, place(entry.name));
      if (!target.startsWith(root + sep)) throw new Error(`zip entry leaves the folder: ${entry.name}`);
      await writeEntry(zipPath, file, entry, target);
      done += entry.size;
      onProgress(done, total);
    }
  } finally {
    await file.close();
  }
}
