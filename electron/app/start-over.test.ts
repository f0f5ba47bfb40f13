import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginStartOver, finishStartOver } from './start-over';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mqb-over-'));
  await mkdir(join(folder, 'IndexedDB', 'data'), { recursive: true });
  await writeFile(join(folder, 'IndexedDB', 'data', '000003.log'), 'old bytes');
  for (const name of ['vault.json', 'vault.bak', 'county.json', 'window.json'])
    await writeFile(join(folder, name), '{}');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('starting over', () => {
  it('removes the keys at once and everything else at the next start', async () => {
    await beginStartOver(folder);
    await writeFile(join(folder, 'letter of somebody.docx'), '');
    expect((await readdir(folder)).toSorted()).toEqual([
      'IndexedDB',
      'letter of somebody.docx',
      'start-over',
      'window.json',
    ]);
    finishStartOver(folder);
    expect((await readdir(folder)).toSorted()).toEqual(['letter of somebody.docx', 'logs']);
  });

  it('removes data folders that had to make room too, but nothing of others', async () => {
    const asides = ['1', '2', 'notes'].map((end) => `${folder}-aside-${end}`) as [string, string, string];
    await mkdir(join(asides[0], 'IndexedDB'), { recursive: true });
    await writeFile(asides[1], 'a file of somebody');
    await mkdir(join(asides[2], 'IndexedDB'), { recursive: true });
    try {
      await beginStartOver(folder);
      finishStartOver(folder);
      expect(asides.map((path) => existsSync(path))).toEqual([false, true, true]);
    } finally {
      for (const path of asides) await rm(path, { recursive: true, force: true });
    }
  });

  it('touches nothing when nobody asked for it', async () => {
    const before = await readdir(folder, { recursive: true });
    finishStartOver(folder);
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });
});
