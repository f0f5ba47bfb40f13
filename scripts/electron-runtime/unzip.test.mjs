import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { place } from './npm-binary.mjs';
import { unzip } from './unzip.mjs';

let folder;
const bytes = (text) => new TextEncoder().encode(text);
const zip = async (files) => {
  const path = join(folder, 'a.zip');
  await writeFile(path, zipSync(files));
  return path;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mqb-unzip-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('unzip', () => {
  it('unpacks stored, packed and empty files, and keeps who may be run', async () => {
    const path = await zip({
      'Cypress/Cypress': [bytes('x'.repeat(100_000)), { os: 3, attrs: 0o755 << 16 }],
      'Cypress/icudtl.dat': [bytes('stored'), { level: 0, os: 3, attrs: 0o644 << 16 }],
      'Cypress/locales/zh-CN.pak': bytes(''),
      'Cypress/resources/app/index.js': bytes('not ours'),
      'Cypress/browser_v8_context_snapshot.bin': bytes('not ours'),
    });
    const seen = [];
    await unzip(path, join(folder, 'out'), place, (done, total) => seen.push(done / total));
    const files = (await readdir(join(folder, 'out'), { recursive: true })).toSorted();
    expect(files).toEqual(['electron', 'icudtl.dat', 'locales', join('locales', 'zh-CN.pak')]);
    expect(await readFile(join(folder, 'out', 'electron'), 'utf8')).toBe('x'.repeat(100_000));
    expect(await readFile(join(folder, 'out', 'icudtl.dat'), 'utf8')).toBe('stored');
    expect((await stat(join(folder, 'out', 'electron'))).mode & 0o111).toBe(0o111);
    expect((await stat(join(folder, 'out', 'icudtl.dat'))).mode & 0o111).toBe(0);
    expect(seen.at(-1)).toBe(1);
  });

  it('lets nothing out of the folder', async () => {
    const path = await zip({ '../escaped': bytes('x') });
    await expect(unzip(path, join(folder, 'out'), (name) => name)).rejects.toThrow('leaves the folder');
    expect(await readdir(folder)).not.toContain('escaped');
  });

  it('says when it is no zip', async () => {
    await writeFile(join(folder, 'a.zip'), 'nothing of the kind');
    await expect(unzip(join(folder, 'a.zip'), folder, place)).rejects.toThrow('not a zip');
  });
});
