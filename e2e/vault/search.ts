import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { encodings } from './encodings';
import { logParts } from '../../shared/leveldb/log';
import { unsnappy } from '../../shared/leveldb/snappy';
import { tableParts } from '../../shared/leveldb/table';

/** A text that lies readable in the folder; the text itself is one of the test's own. */
export interface Find {
  text: string;
  file: string;
}

export interface Searched {
  finds: Find[];
  files: number;
  /** Tables of LevelDB that were decoded. */
  tables: number;
  /** Files by the first part of their path: what was looked through. */
  areas: Map<string, number>;
}

/** Chromium packs long values of IndexedDB once more: FF 11 02, then Snappy. */
const packed = Buffer.from([0xff, 0x11, 0x02]);
const packedWithin = 16;

function unpacked(part: Uint8Array): Uint8Array[] {
  const at = Buffer.from(part.subarray(0, packedWithin)).indexOf(packed);
  if (at < 0) return [part];
  try {
    return [part, unsnappy(part.subarray(at + packed.length))];
  } catch {
    return [part];
  }
}

/** What a file holds: as it lies there and, for LevelDB, with its blocks decoded. */
function contents(name: string, bytes: Uint8Array): Uint8Array[] {
  const parts = [bytes];
  if (/\.(?:ldb|sst)$/.test(name)) parts.push(...tableParts(bytes));
  else if (name.endsWith('.log') && !name.startsWith('main')) parts.push(...logParts(bytes));
  return [...parts.flatMap(unpacked), ...gunzipped(bytes)];
}

const gzip = Buffer.from([0x1f, 0x8b, 0x08]);

/** What lies in a file as gzip, the form in which a cache keeps the answers of a server. */
function gunzipped(bytes: Uint8Array): Uint8Array[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Uint8Array[] = [];
  for (let at = whole.indexOf(gzip); at >= 0; at = whole.indexOf(gzip, at + 1)) {
    try {
      found.push(gunzipSync(whole.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH }));
    } catch {
      // Three bytes that look like a beginning, or an answer that was cut off.
    }
  }
  return found;
}

/**
 * Looks for texts in every file of a folder, in UTF-8, UTF-16 and GB18030, and for bytes as they are, also inside compressed
 * blocks of LevelDB.
 * `except`: folders (relative) that hold what the person saved on purpose.
 */
export async function searchFolder(
  folder: string,
  texts: readonly (string | Buffer)[],
  except: string[],
): Promise<Searched> {
  const needles = texts.flatMap((text) =>
    typeof text === 'string'
      ? encodings(text).map((bytes) => ({ text, bytes }))
      : [{ text: 'bytes', bytes: text }],
  );
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const result: Searched = { finds: [], files: 0, tables: 0, areas: new Map() };
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(folder, path);
    const found = needles.filter(({ bytes }) => Buffer.from(file).includes(bytes));
    if (entry.isFile() && !except.some((place) => file.startsWith(place))) {
      result.files += 1;
      const [area = ''] = file.split(sep);
      result.areas.set(area, (result.areas.get(area) ?? 0) + 1);
      if (/\.(?:ldb|sst)$/.test(entry.name)) result.tables += 1;
      // One piece, so that thousands of small values cost one search for each needle.
      const whole = Buffer.concat(
        contents(entry.name, await readFile(path)).flatMap((part) => [part, Buffer.from([0])]),
      );
      found.push(...needles.filter(({ bytes }) => whole.includes(bytes)));
    }
    for (const text of new Set(found.map((needle) => needle.text))) result.finds.push({ text, file });
  }
  return result;
}
