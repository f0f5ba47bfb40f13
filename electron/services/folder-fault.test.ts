import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { causeOf, folderFault } from './folder-fault';

let around: string;
let folder: string;
beforeEach(async () => {
  around = await mkdtemp(join(tmpdir(), 'mqb-place-'));
  folder = join(around, 'data');
});
afterEach(() => rm(around, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is made at the first start, tried out, and nothing of the trial stays', async () => {
    expect(folderFault({ folder, named: true })).toBeUndefined();
    expect(await readdir(folder)).toEqual(['logs']);
    expect(folderFault({ folder, named: true })).toBeUndefined();
  });

  it('is not made beside a drive that is not there, where somebody named it', async () => {
    const far = join(around, 'drive', 'data');
    expect(folderFault({ folder: far, named: true })).toEqual({
      cause: 'missing',
      system: 'ENOENT',
      movable: false,
    });
    expect(await readdir(around)).toEqual([]);
    expect(folderFault({ folder: far, named: false })).toBeUndefined();
  });

  it('has a file in its place', async () => {
    await writeFile(folder, '');
    expect(folderFault({ folder, named: false })).toEqual({
      cause: 'blocked',
      system: 'ENOTDIR',
      movable: true,
    });
  });

  it('is a link to nowhere', async () => {
    await symlink(join(around, 'gone'), folder);
    expect(folderFault({ folder, named: false })).toMatchObject({ cause: 'missing', movable: true });
    expect(await readdir(around)).toEqual(['data']);
  });

  it('has something else in the place of the logs', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'logs'), '');
    expect(folderFault({ folder, named: false })).toMatchObject({ cause: 'blocked' });
  });

  it.each([
    ['EACCES', true, 'denied'],
    ['EPERM', true, 'denied'],
    ['EACCES', false, 'missing'],
    ['EROFS', true, 'readOnly'],
    ['EROFS', false, 'readOnly'],
    ['ENOSPC', false, 'full'],
    ['ENOTDIR', true, 'blocked'],
    ['EIO', true, 'failed'],
    ['unknown', true, 'failed'],
  ])('%s, something there: %s, means %s', (system, target, cause) => {
    expect(causeOf(system, target)).toBe(cause);
  });
});
