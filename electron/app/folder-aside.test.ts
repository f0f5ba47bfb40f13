import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setFolderAside } from './folder-aside';

let around: string;
let folder: string;
beforeEach(async () => {
  around = await mkdtemp(join(tmpdir(), 'mqb-aside-'));
  folder = join(around, 'data');
});
afterEach(() => rm(around, { recursive: true, force: true }));

describe('making room for a data folder', () => {
  it('keeps all of the old one, and takes the newest backups and the second place along', async () => {
    await mkdir(join(folder, 'backups'), { recursive: true });
    await writeFile(join(folder, 'backup.json'), 'where');
    await writeFile(join(folder, 'vault.json'), 'keys');
    const days = ['18', '19', '20', '21'].map((day) => `mqb-202611${day}-170000-4f2a90c1.mqbak`);
    for (const name of [...days, '.mqb-half.part']) await writeFile(join(folder, 'backups', name), name);
    const before = await readdir(folder, { recursive: true });
    await setFolderAside(folder, 7);
    expect((await readdir(`${folder}-aside-7`, { recursive: true })).toSorted()).toEqual(before.toSorted());
    expect((await readdir(folder)).toSorted()).toEqual(['backup.json', 'backups']);
    expect((await readdir(join(folder, 'backups'))).toSorted()).toEqual(days.slice(1));
    expect(await readFile(join(folder, 'backups', days[3] ?? ''), 'utf8')).toBe(days[3]);
  });

  it('moves a file or a link as it is', async () => {
    await symlink(join(around, 'gone'), folder);
    await setFolderAside(folder, 7);
    expect((await lstat(`${folder}-aside-7`)).isSymbolicLink()).toBe(true);
    expect(await readdir(folder)).toEqual(['backups']);
  });

  it('says so where it cannot', async () => {
    await expect(setFolderAside(folder, 7)).rejects.toMatchObject({ code: 'notWritable' });
    expect(await readdir(around)).toEqual([]);
  });
});
