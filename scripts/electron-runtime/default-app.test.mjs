import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { asar, writeDefaultApp } from './default-app.mjs';

let dist;
const archive = () => join(dist, 'resources', 'default_app.asar');

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'mqb-runtime-'));
  await mkdir(join(dist, 'resources'));
});
afterEach(() => rm(dist, { recursive: true, force: true }));

it('writes an archive that Electron’s own tool reads', async () => {
  await writeDefaultApp(dist);
  expect(listPackage(archive(), {}).toSorted()).toEqual(['/main.cjs', '/package.json']);
  const main = await readFile(new URL('default-app-main.cjs', import.meta.url));
  expect(extractFile(archive(), 'main.cjs').equals(main)).toBe(true);
  expect(JSON.parse(extractFile(archive(), 'package.json').toString()).main).toBe('main.cjs');
});

it('leaves an equal one alone', async () => {
  await writeDefaultApp(dist);
  const before = await stat(archive());
  await writeDefaultApp(dist);
  expect((await stat(archive())).ino).toBe(before.ino);
});

it('pads whatever the length of the names', () => {
  for (const length of [1, 2, 3, 4, 5]) {
    const bytes = asar({ ['n'.repeat(length)]: Buffer.from('content') });
    expect(bytes.subarray(-7).toString()).toBe('content');
    expect((bytes.length - 7) % 4).toBe(0);
  }
});
