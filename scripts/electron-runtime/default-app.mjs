import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A length-prefixed block of Chromium's Pickle format: payload size, then the payload padded to four bytes. */
function pickle(payload) {
  const padded = Math.ceil(payload.length / 4) * 4;
  const block = Buffer.alloc(4 + padded);
  block.writeUInt32LE(padded, 0);
  payload.copy(block, 4);
  return block;
}

/** Gives the bytes of an asar archive (https://github.com/electron/asar#format) with the given files at its top level. */
export function asar(files) {
  let offset = 0;
  const listed = {};
  for (const [name, bytes] of Object.entries(files)) {
    listed[name] = { size: bytes.length, offset: String(offset) };
    offset += bytes.length;
  }
  const json = Buffer.from(JSON.stringify({ files: listed }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length, 0);
  const header = pickle(Buffer.concat([length, json]));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(header.length, 0);
  return Buffer.concat([pickle(size), header, ...Object.values(files)]);
}

/**
 * Puts the small app that starts `electron <folder>` into a runtime that came without one; one that an earlier
 * version of this checkout put there is replaced.
 */
export async function writeDefaultApp(dist) {
  const main = await readFile(new URL('default-app-main.cjs', import.meta.url));
  const manifest = Buffer.from(JSON.stringify({ name: 'default-app', main: 'main.cjs' }));
  const archive = asar({ 'package.json': manifest, 'main.cjs': main });
  const path = join(dist, 'resources', 'default_app.asar');
  const there = await readFile(path).catch(() => undefined);
  if (there?.equals(archive)) return;
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, archive);
  await rename(temporary, path);
}
